"""Headings that only say what part of a text follows. One language is one row."""

from __future__ import annotations

from typing import Final

CLOSING_LABELS: Final = {
    "en": "conclusion|conclusions|summary|final thoughts|closing|closing words|closing thoughts|wrap-up|wrap up"
    "|wrapping up|in short|to sum up|in conclusion|in summary|key takeaway|key takeaways|takeaway|takeaways"
    "|the bottom line|bottom line|the takeaway|in a nutshell|summing up|the last word|last word|final word"
    "|final words|the upshot|parting thoughts|parting words|a final word|a final thought|one last thing|to finish"
    "|concluding remarks|concluding thoughts|afterword|recap|summary and outlook|what to remember|in closing",
    "de": "fazit|schluss|schlussfolgerung|zusammenfassung|schlusswort|resümee|das wichtigste|zum schluss"
    "|zum abschluss|kurz gefasst|kurz zusammengefasst|abschließende gedanken|fazit und ausblick|ausblick"
    "|unterm strich|auf den punkt gebracht|schlussbemerkung|schlussgedanke|das fazit|unser fazit|mein fazit"
    "|schlussfolgerungen",
    "fr": "conclusion|conclusions|résumé|en résumé|en bref|pour conclure|à retenir|en conclusion"
    "|ce qu'il faut retenir|à retenir absolument|le mot de la fin|mot de la fin|pour finir|pour terminer|en somme"
    "|l'essentiel|en guise de conclusion|pour résumer",
    "es": "conclusión|conclusion|conclusiones|resumen|en resumen|ideas clave|para terminar|para concluir"
    "|en conclusión|reflexión final|reflexiones finales|palabras finales|para llevar|lo esencial"
    "|consideraciones finales|a modo de cierre|cierre|en pocas palabras",
    "pt": "conclusão|resumo|considerações finais|resumindo|em resumo|concluindo|para concluir|para terminar"
    "|conclusões|palavras finais|em poucas palavras|síntese|para finalizar|conclusão final|em conclusão"
    "|para fechar|fechamento|por fim",
    "it": "conclusione|conclusioni|riepilogo|in sintesi|per concludere|in breve|considerazioni finali"
    "|in conclusione|per finire|tirando le somme|riassumendo|le conclusioni|conclusione finale|in definitiva"
    "|riflessioni finali",
    "ru": "заключение|вывод|выводы|итоги|итог|подводим итоги|подведём итоги|подведем итоги|вместо заключения"
    "|в заключение|послесловие|резюме|коротко о главном|главное|подведение итогов|выводы и рекомендации|финал"
    "|завершение|напоследок",
    "vi": "kết luận|tóm lại|tổng kết|lời kết|kết|tạm kết|kết lại|kết bài|lời cuối|lời kết luận|thay lời kết"
    "|tổng kết lại|kết luận chung",
    "zh": "结论|总结|结语|小结|结束语|要点回顾|結論|總結|結語|小結|重點回顧|写在最后|最后的话|结尾|总结一下|最后"
    "|尾声|总的来说|后记|寫在最後|最後|結尾|總結一下|結論與建議|小结一下|划重点|写在最后的话|最后总结|结束"
    "|最後的話|小結論|總結與建議|总结与建议|结论与建议|後記",
    "ja": "まとめ|結論|おわりに|終わりに|最後に|さいごに|まとめと今後|結び|むすび|おわり|総括|要点のまとめ|結びに"
    "|締めくくり|結語|おわりに・まとめ",
    "ko": "결론|요약|맺음말|마무리|핵심 정리|마치며|마무리하며|정리|나가며|맺으며|끝으로|글을 마치며|결론 및 제언"
    "|총정리|마치면서|맺는말|맺는 말|마무리 글|나오며",
    "ar": "الخاتمة|خاتمة|الخلاصة|في الختام|ختاما|ختامًا|ختاماً|خلاصة|باختصار|الكلمة الأخيرة|كلمة أخيرة|الاستنتاج"
    "|استنتاج|الخلاصه",
    "hi": "निष्कर्ष|सारांश|अंत में|उपसंहार|निचोड़|आखिर में|संक्षेप में|अंतिम विचार|अंतिम शब्द|समापन|निष्कर्ष और सुझाव",
    "nl": "conclusie|tot slot|samenvatting|samengevat|kortom|slotwoord|slot|afsluiting|ten slotte|conclusies"
    "|afsluitend",
    "pl": "podsumowanie|wnioski|zakończenie|na koniec|słowo końcowe|na zakończenie|w skrócie|podsumowując",
    "uk": "висновок|висновки|підсумок|підсумки|на завершення|післямова|насамкінець",
    "tr": "sonuç|özet|son söz|sonuç olarak|özetle|sonuç ve değerlendirme|son sözler|kapanış|değerlendirme|sonuçlar",
    "id": "kesimpulan|penutup|ringkasan|kesimpulan dan saran|kesimpulannya|simpulan|kata penutup|rangkuman",
    "sv": "slutsats|sammanfattning|avslutning|slutsatser|avslutande ord|slutord|avslutningsvis",
    "fa": "نتیجه‌گیری|نتیجه گیری|جمع‌بندی|جمع بندی|سخن پایانی|نتیجه|کلام آخر|سخن آخر",
    "th": "สรุป|บทสรุป|ส่งท้าย|สรุปส่งท้าย|ข้อสรุป",
    "cs": "závěr|shrnutí|závěrem|na závěr|slovo závěrem|shrnutí a závěr",
    "el": "συμπέρασμα|συμπεράσματα|επίλογος|συνοψίζοντας|σύνοψη|εν κατακλείδι",
    "he": "סיכום|לסיכום|מסקנות|מסקנה|סוף דבר|דברי סיכום|לסיום|סיכום ומסקנות|מילות סיכום",
    "da": "konklusion|afslutning|opsummering|sammenfatning|afrunding",
    "nb": "konklusjon|oppsummering|avslutning|avsluttende tanker|oppsummert|sammendrag",
    "fi": "yhteenveto|lopuksi|johtopäätökset|loppusanat|päätelmät",
    "hu": "összegzés|összefoglalás|következtetés|következtetések|zárszó|befejezés|konklúzió|végszó",
    "ro": "concluzie|concluzii|încheiere|rezumat|în concluzie",
    "bg": "заключение|извод|изводи|обобщение",
    "hr": "zaključak|zaključci|sažetak|završna riječ|zakljucak",
    "sk": "záver|zhrnutie|na záver",
    "ca": "conclusió|conclusions|resum",
    "sq": "përfundim|përfundime|përmbledhje|konkluzion",
    "bn": "উপসংহার|সারসংক্ষেপ|শেষ কথা",
    "ur": "نتیجہ|خلاصہ|اختتام|حرف آخر",
}
"""Headings under which nothing but a conclusion stands, by language."""

OPENING_LABELS: Final = {
    "en": "introduction|intro|overview|summary|abstract|executive summary|in brief|foreword|at a glance"
    "|in a sentence|standfirst|tl;dr|the short version",
    "de": "einleitung|einführung|überblick|zusammenfassung|vorwort|auf einen blick|kurzfassung|worum es geht|in kürze",
    "fr": "introduction|résumé|aperçu|avant-propos|vue d'ensemble|chapô|en deux mots|préambule|en introduction"
    "|présentation",
    "es": "introducción|introduccion|prólogo|a modo de introducción|resumen|presentación|visión general|entradilla"
    "|en breve",
    "pt": "introdução|resumo|apresentação|visão geral|prefácio",
    "it": "introduzione|sommario|premessa|prefazione|in breve|presentazione",
    "ru": "введение|вступление|обзор|аннотация|предисловие|вместо введения|вместо предисловия|коротко о главном",
    "vi": "giới thiệu|mở đầu|tổng quan|tóm tắt|lời mở đầu|lời nói đầu|đặt vấn đề|dẫn nhập|giới thiệu chung",
    "zh": "引言|前言|导言|简介|概述|摘要|導言|簡介|緒論|绪论|导读|導讀|核心提示|内容提要|编者按|編者按|提要"
    "|前言介绍|開場白|开场白|序言|写在前面|寫在前面|背景介绍|引子|概览|總覽",
    "ja": "はじめに|概要|要約|序論|要旨|リード|導入|まえがき|前書き|序文|イントロダクション|この記事について",
    "ko": "서론|소개|개요|들어가며|요약|리드|들어가는 말|머리말|도입|들어가기|시작하며|들어가기 전에|개관|프롤로그",
    "ar": "مقدمة|المقدمة|ملخص|تمهيد|توطئة|نظرة عامة|الملخص|مقدمه",
    "hi": "परिचय|भूमिका|सारांश|प्रस्तावना|अवलोकन|विषय प्रवेश",
    "nl": "inleiding|introductie|voorwoord|samenvatting|overzicht|in het kort|vooraf",
    "pl": "wstęp|wprowadzenie|przedmowa|streszczenie|słowo wstępne",
    "tr": "giriş|özet|önsöz|sunuş|genel bakış",
    "uk": "вступ|передмова|анотація|огляд",
    "cs": "úvod|předmluva|úvodem|shrnutí|úvodní slovo",
    "sk": "úvod|predslov|zhrnutie",
    "he": "מבוא|הקדמה|פתיחה|תקציר|רקע כללי|פתח דבר",
    "sv": "inledning|introduktion|förord|sammanfattning|översikt",
    "da": "indledning|introduktion|forord|resumé",
    "nb": "innledning|introduksjon|forord|sammendrag|ingress",
    "fi": "johdanto|esipuhe|tiivistelmä|aluksi",
    "hu": "bevezetés|bevezető|előszó|összefoglaló",
    "ro": "introducere|prefață|rezumat|cuvânt înainte",
    "el": "εισαγωγή|πρόλογος|περίληψη",
    "id": "pendahuluan|pengantar|kata pengantar|pembukaan|ringkasan|abstrak",
    "fa": "مقدمه|پیشگفتار|چکیده|پیش‌گفتار",
    "th": "บทนำ|คำนำ|บทคัดย่อ",
    "bg": "въведение|увод|предговор",
    "hr": "uvod|predgovor|sažetak",
    "ca": "introducció|resum",
    "sq": "hyrje|parathënie|hyrja",
    "bn": "ভূমিকা|সূচনা",
    "ur": "تعارف|پیش لفظ|تمہید",
}
"""Headings of what comes before the first point, by language."""

REASONS_WHY: Final = {
    "en": "background|motivation|context|purpose|about this article|about this guide|why this article",
    "de": "hintergrund|motivation|kontext|ausgangslage|anlass",
    "fr": "contexte|motivation|motivations",
    "es": "contexto|motivación|antecedentes",
    "pt": "contexto|motivação",
    "it": "contesto|motivazione|motivazioni",
    "nl": "achtergrond|aanleiding|motivatie",
    "pl": "tło|motywacja|kontekst",
    "ru": "предыстория|мотивация|контекст",
    "uk": "передісторія|мотивація|контекст",
    "cs": "motivace|pozadí|kontext|souvislosti",
    "sv": "bakgrund|motivation",
    "da": "baggrund|motivation",
    "nb": "bakgrunn|motivasjon",
    "fi": "tausta|motivaatio",
    "hu": "háttér|motiváció",
    "he": "רקע|מוטיבציה",
    "tr": "arka plan|motivasyon",
    "vi": "bối cảnh|động lực",
    "zh": "背景|动机|動機|缘起|緣起",
    "ja": "背景|動機|きっかけ",
    "ko": "배경|동기|계기",
    "ar": "خلفية|الدافع|الخلفية",
    "hi": "पृष्ठभूमि|प्रेरणा",
    "id": "latar belakang|motivasi",
}
"""What a text may also be about; beside another such word, it only says why the text was written."""
