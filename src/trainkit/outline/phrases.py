"""Words by which writers announce what comes: one language is one row."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

from .labels import CLOSING_LABELS, OPENING_LABELS, REASONS_WHY

CLOSING_PHRASES: Final = {
    "en": "there being no further|in short|in conclusion|to conclude|in summary|to sum up|summing up|in sum"
    "|all in all|in a nutshell|overall|to summarise|to summarize|in closing|ultimately|taken together|in brief"
    "|to wrap up|the bottom line|when all is said and done|to recap|in a word|simply put|at the end of the day"
    "|on the whole|as a conclusion|to close|long story short|in the end,|in general,|when it comes down to it"
    "|as you can see,|whatever you use in the end",
    "de": "kurz gesagt|kurzum|zusammenfassend|zusammengefasst|insgesamt|alles in allem|abschließend"
    "|unter dem strich|im ergebnis|zum schluss|unterm strich|kurz und gut|zum abschluss|letztlich|letztendlich"
    "|alles zusammen|um es kurz zu machen|mit anderen worten|im grunde|wie sie sehen",
    "fr": "l'ordre du jour étant épuisé|plus rien n'étant|en conclusion|en résumé|pour conclure|en bref|bref"
    "|en somme|pour résumer|en définitive|au final|en fin de compte|en un mot|somme toute|en guise de conclusion"
    "|au fond|tout compte fait|en synthèse|au bout du compte|pour finir sur|en général|comme vous le voyez",
    "es": "y no habiendo más|no habiendo más|en resumen|en conclusión|para concluir|en definitiva|en suma"
    "|para terminar|en síntesis|resumiendo|en pocas palabras|por todo ello|en resumidas cuentas"
    "|a modo de conclusión|como conclusión|a fin de cuentas|al final,|en general,|como ves,",
    "pt": "nada mais havendo|e nada mais havendo|não havendo mais|em resumo|em conclusão|para concluir|em suma"
    "|concluindo|em síntese|resumindo|no fim das contas|em poucas palavras|no final das contas|para resumir"
    "|no fim,|no final,",
    "it": "in conclusione|in sintesi|in breve|riassumendo|per concludere|insomma|in definitiva|tirando le somme"
    "|in poche parole|in fin dei conti|per riassumere|in ultima analisi|alla fine,|in generale,",
    "nl": "kortom|samengevat|tot slot|al met al|concluderend|om kort te gaan|alles bij elkaar|tot besluit|in het kort",
    "pl": "podsumowując|krótko mówiąc|reasumując|na koniec:|na zakończenie|w skrócie|jednym słowem|słowem",
    "ru": "в заключение|подводя итог|таким образом|итак|одним словом|короче говоря|в итоге|в целом|в общем|словом"
    "|подведем итог|подведём итог|резюмируя|в конечном счете|в конечном счёте|напоследок|вывод:|в двух словах"
    "|подытожим|подытоживая|в конце концов|в конечном итоге",
    "vi": "tóm lại|nói tóm lại|kết luận|nhìn chung|tựu trung|nói chung|tóm tắt lại|rốt cuộc|cuối cùng thì|như vậy,",
    "zh": "总之|总而言之|综上所述|综上|总的来说|总体而言|概括地说|简而言之|一句话|最后总结|總之|總而言之|綜上所述"
    "|總的來說|簡而言之|总体来说|总体上|由此可见|归根结底|归根到底|总结一下|综合来看|一言以蔽之|总结来说|总结起来"
    "|總結來說|歸根結底|概括來說|總體來說|说到底|归根到底来说",
    "ja": "まとめると|要するに|以上のように|結論として|つまるところ|総じて|最後にまとめ|一言でいえば|このように"
    "|以上、|結局のところ|結局、|まとめとして",
    "ko": "요약하면|결론적으로|정리하면|요컨대|결국|이처럼|이와 같이|한마디로|종합하면|끝맺으며|마무리하자면"
    "|다시 말해|마지막으로 정리하면|이렇듯",
    "ar": "في الختام|باختصار|خلاصة القول|وفي الختام|ختاما|ختامًا|ختاماً|في النهاية|وفي النهاية|وخلاصة القول"
    "|وباختصار|ومجمل القول|وهكذا|إجمالا|إجمالًا|في المحصلة",
    "hi": "संक्षेप में|अंत में|निष्कर्ष|अंततः|कुल मिलाकर|निष्कर्षतः|संक्षेप में कहें|अंत में यही|सार यह|सारांश यह"
    "|कुल मिला कर|इस प्रकार|इस तरह|कुल मिलाकर देखें",
    "uk": "отже|підсумовуючи|на завершення|таким чином|одним словом|коротко кажучи",
    "tr": "sonuç olarak|özetle|kısacası|özetlemek gerekirse|sonuçta|kısaca|sonuç itibarıyla|son olarak unutmayın",
    "fa": "در پایان|به طور خلاصه|به‌طور خلاصه|در نهایت|خلاصه آنکه|در مجموع|نتیجه آنکه",
    "th": "สรุปแล้ว|สรุปว่า|โดยสรุป|กล่าวโดยสรุป|สรุปคือ",
    "el": "συνοψίζοντας|συμπερασματικά|εν κατακλείδι|με λίγα λόγια",
    "id": "kesimpulannya|singkatnya|pada akhirnya|sebagai penutup|dengan demikian|intinya",
    "sv": "sammanfattningsvis|kort sagt|avslutningsvis|sammanfattat|allt som allt",
    "cs": "závěrem|shrnuto|zkrátka|suma sumárum|na závěr|krátce řečeno|stručně řečeno",
    "he": "לסיכום|לסיום|בסופו של דבר|בשורה התחתונה",
    "da": "sammenfattende|kort sagt|alt i alt|afslutningsvis|kort fortalt",
    "nb": "kort sagt|alt i alt|oppsummert|avslutningsvis|kort oppsummert",
    "fi": "yhteenvetona|lopuksi|kaiken kaikkiaan|lyhyesti sanottuna",
    "hu": "összefoglalva|összességében|végezetül|egyszóval",
    "ro": "în concluzie|pe scurt|în final|în cele din urmă",
    "hr": "zaključno|ukratko",
    "sk": "na záver|zhrnuté|skrátka",
    "bg": "в заключение|накратко",
    "sq": "si përfundim|shkurt",
}
"""What the last words of a text begin with, by language."""

LOOKING_BACK: Final = {
    "en": "your question isn't|other questions|further questions|any questions|not listed here|these tips"
    "|these steps|these rules|these points|these habits|these ideas|these measures|these simple|all of these"
    "|all these|the above|the steps above|the tips above|follow these|with these|by following|hope this|hope these"
    "|hope that this|good luck|remember:|remember that|and remember,|whatever you choose|above all, remember"
    "|if you remember only one|if you only remember one|if you remember one thing|if you take away one"
    "|if you take only one|if only one thing|thank you for reading this far|none of this needs|none of this is"
    "|nobody manages all|nobody does all|if you are ever in doubt|if you are in doubt|if in doubt|when in doubt",
    "de": "weitere fragen|ihre frage|noch fragen|diese tipps|diesen tipps|diese schritte|diesen schritten"
    "|diese regeln|diesen regeln|diese punkte|all das|all diese|wer diese|mit diesen|viel erfolg|viel spaß"
    "|denken sie daran:|ich hoffe, |ich hoffe ihr|ich hoffe du|ich hoffe dir"
    "|ich hoffe euch|wir hoffen|am ende zählt|am ende gilt|und nicht vergessen|im zweifel gilt|wenn sie sich nur eines"
    "|wenn du dir nur eines|wenn nur eines hängen|merken sie sich vor allem|fragt uns, wenn|fragen sie uns, wenn"
    "|nichts davon|niemand schafft|im zweifelsfall",
    "fr": "d'autres questions|votre question|une autre question|ces conseils|ces étapes|ces règles|ces gestes"
    "|ces quelques|tous ces|toutes ces|avec ces|en suivant|bonne chance|n'oubliez pas :|retenez|souvenez-vous"
    "|à vous de jouer|si vous ne deviez retenir|s'il ne fallait retenir|si vous ne retenez|retenez surtout"
    "|rien de tout cela|en cas de doute",
    "es": "otra pregunta|más preguntas|si su pregunta|estos consejos|estos pasos|estas reglas|estas pautas"
    "|todos estos|todas estas|con estos|con estas|siguiendo|buena suerte|recuerda:|recuerde:|recuerda que"
    "|recuerde que|en fin,|mucha suerte|si solo recuerda|si solo te quedas|si tuviera que quedarse|nada de esto"
    "|en caso de duda|ante la duda",
    "pt": "outra pergunta|mais perguntas|outras dúvidas|estas dicas|essas dicas|estes passos|esses passos"
    "|estas regras|essas regras|todos esses|todas essas|com essas|com estas|seguindo|boa sorte|lembre-se:"
    "|lembre-se de que|enfim,|se você só lembrar|se for para guardar|nada disso|em caso de dúvida",
    "it": "questi consigli|questi passi|queste regole|tutti questi|con questi|con queste|seguendo|buona fortuna"
    "|ricorda:|ricordate:|ricordate che|se dovete ricordare|se ricordate una sola|niente di tutto questo"
    "|nel dubbio",
    "nl": "deze tips|deze stappen|deze regels|met deze|al deze|veel succes|veel plezier|onthoud:|hopelijk helpen",
    "pl": "te wskazówki|te zasady|tych wskazówek|tych zasad|wszystkie te|powodzenia|pamiętaj:|pamiętajmy:"
    "|pamiętaj, że|tymi wskazówkami|dzięki tym",
    "ru": "эти советы|эти правила|эти шаги|этих правил|этим правилам|этим советам|все эти|следуя|соблюдая эти"
    "|удачи|помните:|помните, что|главное —|главное –|если запомнить только|если вы запомните|запомните главное"
    "|в сомнительных случаях|ничего из этого|если сомневаетесь",
    "uk": "ці поради|ці правила|ці кроки|цих правил|дотримуючись|пам'ятайте|щасти",
    "tr": "bu adımlar|bu öneriler|bu kurallar|tüm bunlar|unutmayın|başarılar|kısacası"
    "|tek bir şey hatırlayacaksanız|emin değilseniz|bu ipuçları|bu adımları",
    "vi": "những bước|những mẹo|những điều trên|trên đây là|hy vọng|chúc bạn|hãy nhớ|các bước trên|nếu chỉ nhớ"
    "|hãy nhớ rằng|đừng quên rằng",
    "zh": "以上解答|以上内容|其他问题|以上规定|以上規定|以上就是|以上几点|以上这些|以上都是|以上是|上述几点"
    "|上述方法|这几点|这些方法|这几条|这几步|做到以上|做好以上|希望这|希望以上|希望对|希望大家|希望每|祝你|祝大家"
    "|愿你|愿每|最后想说|最后，想说|說到底|说到底|只要做到|請記住|请记住|记住|以上五|以上六|以上四|以上三|以上幾"
    "|這幾點|這些方法|希望這|只记住一件事|如果只记住|如果只能记住|最后提醒|只要按照|只要坚持|如果你只記得|最後想說"
    "|如有疑问|开始练习|開始練習|开始行动|開始行動|现在就开始|現在就開始|从今天挑|從今天挑|从今天选|從今天選",
    "ja": "その他のご質問|ご不明な点|以上、|以上が|以上の|これらの|いかがでした|参考にし|ぜひ試し|ぜひ参考"
    "|忘れないでください|心がけましょう|ひとつだけ覚え|一つだけ覚え|最後に、|どれも難しい|焦らず",
    "ko": "이 밖에|그 밖의 문의|이상으로|이상의|위의|위와 같은|이러한 방법|이런 방법|지금까지|도움이 되|명심하"
    "|기억하세요|잊지 마세요|한 가지만 기억|하나만 기억|끝으로|마지막으로 당부|위의 ",
    "ar": "إذا لم تجد|لأي استفسار|هذه الخطوات|هذه النصائح|هذه القواعد|بهذه|باتباع|تذكر أن|تذكّر أن|نتمنى"
    "|خلاصة القول|وخلاصة القول|لا توجد وصفة سحرية|تذكر دائما|تذكر دائمًا|إذا تذكرت",
    "hi": "अगर आपका सवाल|यदि आपका प्रश्न|इन बातों|इन उपायों|इन नियमों|इन सुझावों|ये उपाय|ये बातें|याद रखें"
    "|याद रखिए|ध्यान रखें कि|शुभकामनाएँ|आशा है|बस इतना याद",
    "fa": "این نکات|این مراحل|این نکته‌ها|به یاد داشته باشید|امیدواریم",
    "th": "ทั้งหมดนี้|วิธีเหล่านี้|ขั้นตอนเหล่านี้|หวังว่า|อย่าลืมว่า|เคล็ดลับเหล่านี้",
    "he": "הטיפים האלה|הטיפים הללו|עם הטיפים|בהצלחה",
    "da": "disse tips|held og lykke|god fornøjelse",
    "nb": "disse tipsene|disse rådene|lykke til",
    "sv": "dessa tips|dessa råd|lycka till|kom ihåg:",
    "fi": "näillä vinkeillä|näiden vinkkien|onnea matkaan",
    "hu": "ezek a tippek|ezekkel a tippekkel|sok sikert",
    "ro": "aceste sfaturi|mult succes",
    "id": "tips di atas|langkah-langkah di atas|selamat mencoba|ingatlah|semoga artikel",
    "el": "αυτές οι συμβουλές|καλή επιτυχία",
    "cs": "tyto tipy|těmito tipy|hodně štěstí|pamatujte",
}
"""Words of sentences that speak of all points at once, or take leave of the reader, by language."""


def words_of(table: dict[str, str]) -> tuple[str, ...]:
    """Return the entries of all rows: a text may be in another language than its statistics say."""
    return tuple(dict.fromkeys("|".join(table.values()).split("|")))


def unjoined(text: str) -> str:
    """Return text without the zero width non-joiner, which Persian sets within words, and which copying often loses."""
    return text.replace("\u200c", "")


PHRASES: Final = words_of(CLOSING_PHRASES)
ANNOUNCING: Final = frozenset(phrase for phrase in PHRASES if " " in phrase and phrase[-1].isalpha())
"""Phrases of several words that head a conclusion as well (`All in all`)."""
BACK: Final = words_of(LOOKING_BACK)
NEAR: Final = 60
"""Characters within which a sentence says what it speaks of."""
CLOSING: Final = frozenset(map(unjoined, words_of(CLOSING_LABELS)))
OPENING: Final = frozenset(map(unjoined, words_of(OPENING_LABELS)))
WHY: Final = frozenset(words_of(REASONS_WHY))
LONGEST: Final = max(len(phrase) for phrase in (*PHRASES, *CLOSING)) + 1


def closing_phrase(text: str) -> str:
    """Return the words with which `text` begins as a conclusion does, or ""."""
    beginning = text[:LONGEST].casefold()
    label, colon, _ = beginning.replace("：", ":").partition(":")
    if colon and label.strip() in CLOSING:
        return text[: len(label)].strip()
    if not beginning.startswith(PHRASES):
        return ""
    fitting = (len(phrase) for phrase in PHRASES if beginning.startswith(phrase))
    # "Overall" closes, "Overalls" don't; Chinese and its kin have no blank behind the phrase.
    return next((text[:n] for n in fitting if not (text[n - 1].isalpha() and is_cased(text[n : n + 1]))), "")


def looks_back(text: str) -> str:
    """Return the words near the beginning of `text` by which it speaks of all points at once, or ""."""
    beginning = text[:NEAR].casefold().replace("’", "'")
    for phrase in BACK:
        place = beginning.find(phrase)
        if place >= 0 and not (
            place and phrase[0].isalpha() and is_cased(phrase[0]) and beginning[place - 1].isalpha()
        ):
            return text[place : place + len(phrase)].strip(" ,:–—")
    return ""


def is_cased(letter: str) -> bool:
    """Return whether `letter` belongs to a script with capitals, in which blanks part words."""
    return letter.lower() != letter.upper()


JOINTS = re.compile(
    r"\s*[&+/,;、，和与與及·・]\s*|\s(?:and|und|et|y|e|en|i|и|та|a|och|og|ja|és|și|ve|và|dan|و)\s|\s(?=و\S)"
)
"""What joins two labels in one heading: `Summary and outlook`."""

COUNTED = re.compile(r"(?:[\W\d]+|[ivx]{1,5}[.)]|[（(]?[一二三四五六七八九十]{1,3}[)）、.．])\s*(?=\w)")
"""The number or the sign before a label: `5. Conclusion`."""

BEHIND_LABEL = re.compile(r"\s*[:：|｜–—]\s*|\s-\s")
"""What stands between a label and what a heading says more: `Conclusion: it pays`."""


def is_closing_label(text: str) -> bool:
    """Return whether a heading says no more than that a conclusion follows."""
    parts = label_parts(text)
    if len(parts) == 1 and parts[0] in ANNOUNCING:
        return True
    return bool(parts) and parts[0] in CLOSING and all(part in CLOSING or part in WHY for part in parts)


def is_opening_label(text: str) -> bool:
    """Return whether a heading says no more than that an introduction follows.

    One that is counted is the first of the points.
    """
    if text[:1].isdigit():
        return False
    parts = label_parts(text)
    return all(part in OPENING or (part in WHY and len(parts) > 1) for part in parts) and bool(parts)


def begins_with_closing_label(text: str) -> bool:
    """Return whether a heading announces a conclusion and says more: `Conclusion: it pays`."""
    head, *rest = BEHIND_LABEL.split(text[: 2 * LONGEST], maxsplit=1)
    return bool(rest) and is_closing_label(head)


def label_parts(text: str) -> list[str]:
    """Return the labels of which a heading is made, caseless and without the number or sign before them."""
    folded = unjoined(" ".join(text[: 2 * LONGEST].casefold().replace("’", "'").split()))
    counted = COUNTED.match(folded)
    folded = folded[counted.end() if counted else 0 :].rstrip(" :：.。!！…")
    while folded and not (folded[-1].isalnum() or category(folded[-1]).startswith("M")):
        folded = folded[:-1]
    return [folded] if folded in CLOSING or folded in OPENING else [part for part in JOINTS.split(folded) if part]
