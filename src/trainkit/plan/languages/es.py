"""Spanish."""

from __future__ import annotations

from typing import Final

from .grammar import Words

WORDS: Final = Words(
    guarded=r"no|nunca|jamás|nada|nadie|ning[uú]n\w*|ni|tampoco|sin|salvo|excepto|menos|si|s[oó]lo|solamente"
    r"|únicamente|exclusivamente|cuando|cada vez|siempre|mientras|hasta|antes|después|durante|en cuanto"
    r"|a menos|al menos|como máximo|como mínimo|máxim\w*|mínim\w*|más de|en lugar|en vez|de lo contrario"
    r"|debe\w*|hay que|prohibid\w*|evite\w*|evitar|condición|caso|tod[oa]s?|cada|amb[oa]s|dos|tres|cuatro"
    r"|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien\w*|mil"
    r"|millón|millones|mitad|medi[oa]|tercio|cuarto|doble|por ciento|apenas|puede\w*|docena\w*|rara vez",
    adverbials=r"en (?:la mayor[ií]a|much[oa]s|casi|nuestr[oa]s?|general|la práctica|realidad|resumen|el fondo"
    r"|los últimos|las últimas|verdad)|para la mayoría|desde hace|hoy en día|hoy|normalmente|generalmente"
    r"|a menudo|por suerte|por desgracia|afortunadamente|desgraciadamente|habitualmente|claro|por supuesto"
    r"|de hecho|a decir verdad",
    openings=r"al|para|tras|antes|después|cuando|si|como|aunque|sin|gracias|mientras|en cuanto",
    subjects=r"el|la|l[oa]s|un[oa]?s?|est[eao]s?|esa|ese|es[oa]s|yo|tú|él|ella|ell[oa]s|nosotros|ustedes|usted"
    r"|mi|tu|su|sus|nuestr[oa]s?|much[oa]s|algun[oa]s|la mayoría|quien|hay",
    participles=r"(?!cuando|siendo que|mando|bando|segundo|mundo|fondo)[a-zà-ÿ]{2,}(?:ando|iendo"
    r"|yendo)(?:\w{2,4})?(?!\w)",
    joints=r"y",
    contrasts=r"pero|sin embargo|no obstante|salvo|excepto|aunque|en cambio|de lo contrario|y solo|no",
    referring=r"est[eao]s?|es[eao]s?|aquell[oa]s?|ell[oa]s?|él|su|sus|as[íi]|entonces|por eso|por ello|por tanto"
    r"|por lo tanto|además|también|tampoco|pero|y|o|sin embargo|no obstante|luego|después|finalmente"
    r"|de este modo|de lo contrario|en cambio|tal|tales|ambos|ambas|allí|ahí|aquí|lo mismo|otr[oa]s?|el otro"
    r"|la otra|por ejemplo|es decir|en tal caso|en ese caso|de ahí|porque|ni",
    last_joint=r"y|e|o|u",
    series_begin=r"es|son|ser|está|están|lleve|use|utilice|compruebe|anote|incluye|incluyen|contiene|entre|tome"
    r"|beba|prepare|hay",
    determiners=r"el|la|los|las|un|una|unos|unas|su|sus|mi|tu",
    common="el|la|los|las|un|una|unos|unas|de|del|y|e|o|u|pero|si|a|al|en|con|por|para|sin|sobre|desde|hasta"
    "|entre|es|son|era|eran|ser|sido|está|están|estar|ha|han|había|hay|haber|que|quien|cual|como|cuando|donde"
    "|no|ni|más|menos|muy|ya|se|le|les|lo|me|te|nos|su|sus|mi|tu|este|esta|estos|estas|ese|esa|esos|esas|esto"
    "|eso|él|ella|ellos|ellas|usted|todo|todos|toda|todas|también|porque|puede|pueden|debe|deben|hace|hacer"
    "|cada|otro|otra|mismo|misma|antes|después",
)
