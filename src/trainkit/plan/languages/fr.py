"""French."""

from __future__ import annotations

from typing import Final

from .grammar import Words

WORDS: Final = Words(
    guarded=r"ne|n['’]\w+|pas|non|jamais|aucun\w*|rien|personne|ni|sans|sauf|hormis|excepté|si|s['’]ils?|seul\w*"
    r"|seulement|uniquement|exclusivement|condition|pourvu|tant que|dès|lorsqu\w*|quand|avant|après|jusqu\w*"
    r"|pendant|au moins|au plus|maximum|minimum|moins|plus de|sinon|au lieu|doit|doivent|devez|faut"
    r"|interdit\w*|éviter|évitez|tou[ts]|toutes?|toujours|chaque|deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
    r"|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|moitié|demi\w*|tiers"
    r"|quart|double|pour cent|dizaine|douzaine|à peine|rarement|peut|peuvent|en cas|cas où",
    adverbials=r"dans (?:la plupart|beaucoup|bien des|de nombreu\w+|presque|notre|nos|la pratique|l['’]ensemble)"
    r"|en (?:général|pratique|réalité|fait|résumé|somme|vérité)|ces derni\w+|depuis (?:longtemps|des|quelques)"
    r"|d['’]ordinaire|de nos jours|aujourd['’]hui|souvent|généralement|heureusement|malheureusement|bien sûr"
    r"|certes|évidemment|d['’]habitude|bref|au fond|à vrai dire|chez la plupart|pour la plupart",
    openings=r"en|pour|après|avant|quand|lorsque|si|puisque|comme|bien que|afin|sans|grâce|tant que|dès",
    subjects=r"l[ea]s?|l['’]|une?|ces?|cet|cette|je|tu|ils?|elles?|on|nous|vous|c['’]est|mon|ma|mes|ton|ta|tes"
    r"|sa|ses|notre|nos|votre|vos|leurs?|beaucoup|certains|certaines|la plupart|il y a",
    participles=r"(?:en\s)?(?!avant|pendant|autant|pourtant|cependant|maintenant|instant|suivant|durant"
    r"|restaurant|devant|montant|constant)[a-zà-ÿ]{2,}ant(?!\w)",
    joints=r"et",
    contrasts=r"mais|cependant|toutefois|pourtant|sauf|néanmoins|en revanche|or|sinon|pas|et seulement",
    referring=r"ces?|cet|cette|cela|ça|c['’]est|c['’]était|il|ils|elle|elles|leur|leurs|son|sa|ses|celui\S*"
    r"|celle\S*|ceux\S*|y|en effet|ainsi|alors|donc|mais|et|ou|or|car|cependant|toutefois|pourtant|de plus"
    r"|en outre|aussi|puis|ensuite|enfin|par conséquent|pour cette raison|de même|d['’]où|sinon|autrement"
    r"|les deux|l['’]autre|les autres|là|ici|par exemple|autrement dit|l['’]un",
    last_joint=r"et|ou",
    series_begin=r"est|sont|être|apportez|prenez|portez|vérifiez|notez|utilisez|comprend|comprennent|contient"
    r"|entre|pesez|préparez|avoir",
    determiners=r"les?|la|l['’]|un|une|des|du|de la|votre|vos|notre|nos|son|sa|ses|leurs?",
    common="le|la|les|l|un|une|des|du|de|d|et|ou|mais|si|à|au|aux|en|dans|sur|par|pour|avec|sans|sous|chez|est"
    "|sont|était|étaient|être|été|a|ont|avait|avoir|il|elle|ils|elles|on|nous|vous|je|tu|se|s|ce|c|cet|cette"
    "|ces|qui|que|qu|quoi|dont|où|ne|n|pas|plus|moins|très|y|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma"
    "|mes|tout|tous|toute|toutes|même|comme|quand|car|donc|peut|peuvent|doit|faut|fait|aussi|bien|après|avant"
    "|jusqu",
)
