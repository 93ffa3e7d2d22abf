"""Words that head the two sides of a comparison, and those that tell a checklist or a definition, by language."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

OPPOSITES: Final = {
    "en": "do/don't|do/don’t|dos/don'ts|dos/don’ts|do/do not|do's/don'ts|do’s/don’ts|always/never|before/after"
    "|advantages/disadvantages|advantage/disadvantage|pros/cons|benefits/risks|benefits/drawbacks|benefits/limits"
    "|strengths/weaknesses|opportunities/risks|opportunities/threats|old way/new way|old/new|then/now|yesterday/today"
    "|today/tomorrow|right/wrong|wrong/right|good/bad|bad/good|myth/fact|myths/facts|for/against|in favour/against"
    "|in favor/against|with/without|without/with|yes/no|helpful/unhelpful|works/does not work|say/don't say"
    "|say/don’t say|instead of/say|problem/solution|cause/effect|causes/effects|theory/practice|expectation/reality"
    "|upsides/downsides|safe/unsafe|unsafe/safe|allowed/not allowed|allowed/forbidden",
    "de": "richtig/falsch|falsch/richtig|vorher/nachher|früher/heute|gestern/heute|heute/morgen|alt/neu"
    "|vorteile/nachteile|vorteil/nachteil|pro/contra|pro/kontra|stärken/schwächen|chancen/risiken|nutzen/risiken"
    "|erlaubt/verboten|erlaubt/nicht erlaubt|mythos/fakt|dafür/dagegen|mit/ohne|ohne/mit|ja/nein|immer/nie|tun/lassen"
    "|das sollten sie tun/das sollten sie lassen|problem/lösung|ursache/wirkung|ursachen/folgen|theorie/praxis"
    "|gut/schlecht|schlecht/gut",
    "fr": "à faire/à ne pas faire|à faire/à éviter|avant/après|hier/aujourd'hui|hier/aujourd’hui|autrefois/aujourd'hui"
    "|avantages/inconvénients|avantage/inconvénient|pour/contre|points forts/points faibles|forces/faiblesses"
    "|opportunités/risques|autorisé/interdit|vrai/faux|mythe/réalité|avec/sans|sans/avec|oui/non|toujours/jamais"
    "|bien/mal|problème/solution|cause/effet|causes/effets|théorie/pratique|ancien/nouveau",
    "es": "qué hacer/qué no hacer|hacer/no hacer|hacer/evitar|sí/no|antes/después|antes/ahora|ayer/hoy"
    "|ventajas/inconvenientes|ventajas/desventajas|ventaja/desventaja|pros/contras|a favor/en contra"
    "|fortalezas/debilidades|oportunidades/riesgos|permitido/prohibido|mito/realidad|con/sin|sin/con|siempre/nunca"
    "|bien/mal|correcto/incorrecto|problema/solución|causa/efecto|causas/efectos|teoría/práctica",
    "pt": "fazer/não fazer|fazer/evitar|antes/depois|vantagens/desvantagens|prós/contras|a favor/contra"
    "|forças/fraquezas|oportunidades/riscos|permitido/proibido|mito/realidade|com/sem|sempre/nunca|certo/errado"
    "|problema/solução",
    "it": "da fare/da non fare|fare/non fare|fare/evitare|prima/dopo|vantaggi/svantaggi|pro/contro"
    "|punti di forza/punti deboli|opportunità/rischi|permesso/vietato|mito/realtà|con/senza|sempre/mai"
    "|giusto/sbagliato|problema/soluzione",
    "ru": "можно/нельзя|до/после|раньше/теперь|плюсы/минусы|за/против|преимущества/недостатки|правильно/неправильно"
    "|миф/факт|всегда/никогда|проблема/решение",
    "zh": "应该做/不应该做|應該做/不應該做|该做/不该做|要/不要|可以说/不要说|不要说/可以说|之前/之后|改造前/改造后"
    "|前/后|以前/现在|过去/现在|优点/缺点|優點/缺點|优势/劣势|利/弊|好处/坏处|支持/反对|正确/错误|正確/錯誤|错误/正确|误区/事实|允许/禁止"
    "|问题/解决办法|原因/结果",
    "ja": "良い例/悪い例|悪い例/良い例|メリット/デメリット|長所/短所|賛成/反対|以前/現在|前/後|すること/しないこと"
    "|正しい/間違い|ビフォー/アフター",
    "ko": "장점/단점|해야 할 일/하지 말아야 할 일|전/후|이전/이후|찬성/반대|올바른 예/잘못된 예",
    "vi": "nên/không nên|nên làm/không nên làm|trước/sau|ưu điểm/nhược điểm|đúng/sai",
    "ar": "افعل/لا تفعل|قبل/بعد|المزايا/العيوب|الإيجابيات/السلبيات|صح/خطأ",
    "hi": "करें/न करें|पहले/बाद में|फायदे/नुकसान|लाभ/हानि|सही/गलत",
    "tr": "yapın/yapmayın|önce/sonra|avantajlar/dezavantajlar|artılar/eksiler|doğru/yanlış",
    "pl": "rób/nie rób|przed/po|zalety/wady|za/przeciw|dobrze/źle",
    "nl": "wel doen/niet doen|wel/niet|voor/na|vroeger/nu|voordelen/nadelen|goed/fout",
}
"""Pairs of headings, the first side's before the slash; either may come first."""

CHECKLISTS: Final = {
    "en": "checklist|check list|check:|check that|check whether|before you",
    "de": "checkliste|prüfen:|prüfen sie|vor dem",
    "fr": "liste de contrôle|check-list|checklist|vérifiez|à vérifier",
    "es": "lista de comprobación|lista de verificación|lista de control|compruebe|comprueba|verifique",
    "pt": "lista de verificação|verifique",
    "it": "lista di controllo|verificare|controlla",
    "zh": "检查清单|检查表|核对表|清单|请检查|檢查清單|核對表|請檢查",
    "ja": "チェックリスト|確認事項",
    "ko": "체크리스트|점검표",
    "ru": "чек-лист|контрольный список|проверьте",
}
"""What introduces things to tick off."""

COPULAS: Final = {
    "en": r"(?:is|are|means|stands for|refers to|describes)\b",
    "de": r"(?:ist|sind|bedeutet|bezeichnet|heißt|meint)\b",
    "fr": r"(?:est|sont|désigne|signifie)\b",
    "es": r"(?:es|son|significa|designa)\b",
    "pt": r"(?:é|são|significa|designa)\b",
    "it": r"(?:è|sono|significa|indica)\b",
    "zh": r"(?:是指|指的是|是|指)",
    "ja": r"(?:とは)",
}
"""What stands between a term and its meaning."""


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    found = set()
    for row in OPPOSITES.values():
        for pair in row.split("|"):
            one, other = pair.split("/")
            found |= {(one, other), (other, one)}
    return frozenset(found)


_AROUND = " .:!?…，。：！？、\u00a0«»“”\"'"


def are_opposites(one: str, other: str) -> bool:
    """Whether two headings name the two sides of a comparison, alone or before the same words ("Before the visit")."""
    return any((first, second) in _pairs() for first, second in zip(_readings(one), _readings(other), strict=False))


def _readings(heading: str) -> list[str]:
    """Return a heading as it may stand in the table: all of it, and its first words."""
    words = heading.casefold().strip(_AROUND).removeprefix("the ").removeprefix("what to ")
    parts = words.split()
    return [words, *(" ".join(parts[:count]) for count in (1, 2, 3))]


@cache
def _checks() -> tuple[str, ...]:
    return tuple(word for row in CHECKLISTS.values() for word in row.split("|"))


def asks_to_check(text: str) -> bool:
    """Whether a heading or a lead announces things to tick off."""
    words = text.casefold()
    return any(word in words for word in _checks())


# What goes on with a heading's sentence, and says nothing of what its words mean.
_GOING_ON: Final = frozenset(
    ("and", "or", "but", "so", "und", "oder", "aber", "et", "ou", "mais", "y", "o", "pero", "e")
)


@cache
def _copula(language: str) -> re.Pattern[str] | None:
    spelt = COPULAS.get(language.split("-")[0])
    return re.compile(rf"\s*(?:\([^()]*\)\s*)?{spelt}", re.IGNORECASE) if spelt else None


def defines(term: str, sentence: str, language: str) -> bool:
    """Whether the sentence says what the term means: it names the term and says what it is, or goes on from it."""
    copula = _copula(language)
    if copula is None:
        return False
    words = sentence.lstrip(_AROUND)
    for article in ("a ", "an ", "the ", "ein ", "eine ", "der ", "die ", "das ", "un ", "une ", "le ", "la ", "el "):
        if words.casefold().startswith(article) and not term.casefold().startswith(article):
            words = words[len(article) :]
            break
    rest = words[len(term) :] if words.casefold().startswith(term.casefold()) else None
    if rest is not None:
        return copula.match(rest.lstrip('”"’»」')) is not None
    return bool(sentence) and sentence[0].islower() and sentence.split()[0].strip(",") not in _GOING_ON
