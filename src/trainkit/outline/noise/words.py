"""Set phrases of sites and offices about a text: who wrote it, when, how often it was read. One language is one row."""

from __future__ import annotations

from typing import Final

BYLINES: Final = {
    "en": "author|authors|written by|posted by|published by|text by|words by|story by|edited by|editor|reviewed by"
    "|contributor|translated by|translation|translator|reporter|compiled by|prepared by|photo by|photos by"
    "|photo credit|image credit|illustration by|submitted by|article by|guest post by|byline|medically reviewed by"
    "|fact checked by|fact-checked by|answered by|asked by|last edited by|updated by|owner|document owner"
    "|issued by|photographs by|photography by|written and reviewed by|reported by|by our|from our|by staff"
    "|by a staff",
    "de": "autor|autorin|autoren|verfasser|verfasserin|geschrieben von|verfasst von|veröffentlicht von|redaktion"
    "|ein beitrag von|ein artikel von|gastbeitrag von|text von|übersetzung|bearbeitet von|erstellt von|foto von"
    "|beantwortet von|gefragt von|zuletzt bearbeitet von|fachlich geprüft von|geprüft von|text und fotos",
    "fr": "auteur|auteure|auteurs|autrice|écrit par|rédigé par|publié par|posté par|rédaction|traduction|texte de"
    "|propos recueillis par|crédit photo|photo de|répondu par|question de|relu par|vérifié par|modifié par"
    "|propos recueillis",
    "es": "autor|autora|autores|escrito por|publicado por|redacción|traducción|texto de|elaborado por|foto de"
    "|respondido por|preguntado por|revisado por|editado por|texto",
    "pt": "autor|autora|autores|escrito por|publicado por|redação|tradução|texto de|elaborado por|foto de"
    "|respondido por|perguntado por|revisado por|editado por",
    "it": "autore|autrice|autori|scritto da|pubblicato da|a cura di|redazione|traduzione|testo di|foto di"
    "|risposta di|domanda di|revisionato da|redatto|redatto da",
    "nl": "auteur|auteurs|geschreven door|geplaatst door|redactie|tekst van|vertaling",
    "pl": "autor|autorka|autorzy|opracowanie|opracował|opracowała|napisał|napisała|redakcja|tłumaczenie",
    "ru": "автор|авторы|автор статьи|автор текста|редактор|редакция|перевод|текст подготовил|текст подготовила"
    "|ответил|ответила|спросил|проверил|медицинский редактор",
    "uk": "автор|автори|редактор|переклад",
    "vi": "tác giả|người viết|biên tập|biên soạn|người đăng|đăng bởi|viết bởi|người dịch|bài viết của|người hỏi"
    "|người trả lời|người duyệt|tham vấn y khoa|theo",
    "zh": "作者|文|撰文|撰稿|编辑|責任編輯|责任编辑|责编|记者|通讯员|编译|翻译|译者|编者|供稿|作者简介|原作者"
    "|发布者|发布人|編輯|記者|撰稿人|審核|审核|校对|整理|編譯|文/图|图文|排版|主编|来稿|發佈者|發布者|提问者"
    "|回答者|答主|提問者|提问人|回答人|楼主|樓主|主讲|口述",
    "ja": "著者|執筆者|執筆|筆者|文責|投稿者|編集|監修|監修者|ライター|取材|翻訳|作成者|著|文|質問者|回答者"
    "|質問した人|回答した人|監修者プロフィール|文・写真|取材・文",
    "ko": "작성자|글쓴이|저자|지은이|글|기자|편집|번역|옮긴이|글·사진|작성|답변자|질문자|감수|닉네임",
    "ar": "الكاتب|الكاتبة|المؤلف|بقلم|كتبه|كتبته|تحرير|إعداد|ترجمة|المحرر|تمت الكتابة بواسطة|كتابة|تدقيق|مراجعة",
    "hi": "लेखक|लेखिका|संपादक|द्वारा|लेखन|अनुवाद|प्रस्तुति|उत्तर देने वाले|समीक्षा",
    "tr": "yazar|yazan|hazırlayan|editör|çeviri",
    "id": "penulis|oleh|editor|ditulis oleh|penerjemah",
    "sv": "författare|skriven av|text",
    "fa": "نویسنده|نویسندگان|به قلم|مترجم|تهیه و تنظیم|گردآوری",
    "th": "ผู้เขียน|เขียนโดย|โดย|เรียบเรียง|บรรณาธิการ",
}
"""What stands before a name, with a colon or without."""

BEFORE_NAMES: Final = {
    "en": "by",
    "de": "von",
    "fr": "par",
    "es": "por",
    "pt": "por",
    "it": "di|da",
    "nl": "door",
    "pl": "przez",
    "id": "oleh",
    "sv": "av",
    "ko": "글",
    "zh": "文",
    "vi": "theo|bởi",
    "ar": "بقلم",
}
"""Words that stand before anything; only before what looks like a name do they tell of an author."""

SOURCES: Final = {
    "en": "source|sources|photo|photos|image|images|picture|credit|credits|originally published in"
    "|first published in|location|contact|via|version|document no|document number|doc no|status|classification"
    "|revision|approved by|source(s)|sources cited|image source|doc. no|document ref|reference no|our ref|your ref"
    "|ref",
    "de": "quelle|quellen|bild|bilder|foto|fotos|bildnachweis|fotoquelle|kontakt|fassung|ansprechpartner",
    "fr": "source|sources|photo|photos|crédit|crédits|contact|source(s)",
    "es": "fuente|fuentes|foto|fotos|imagen|imágenes|contacto|fuente(s)",
    "pt": "fonte|fontes|foto|fotos|imagem|imagens|contato|contacto",
    "it": "fonte|fonti|foto|immagine|immagini|contatti",
    "nl": "bron|bronnen|foto|foto's|beeld",
    "pl": "źródło|źródła|zdjęcie|zdjęcia|fot|kontakt",
    "ru": "источник|источники|фото|иллюстрация|контакты",
    "uk": "джерело|фото",
    "vi": "nguồn|ảnh|hình ảnh|theo|liên hệ",
    "zh": "来源|來源|文章来源|文章來源|信息来源|图片来源|圖片來源|图源|图|图片|摄影|转载自|转自|出处|原文|原文链接"
    "|稿源|版本|文件编号|文号",
    "ja": "出典|引用元|写真|画像|提供|参照|撮影",
    "ko": "출처|사진|자료|이미지|사진 출처|자료 출처|사진=|문서번호|문서 번호|시행처",
    "ar": "المصدر|المصادر|الصورة|صورة|تصوير",
    "hi": "स्रोत|फोटो|फ़ोटो|चित्र|साभार",
    "tr": "kaynak|fotoğraf",
    "id": "sumber|foto",
    "sv": "källa|foto",
    "fa": "منبع|عکس",
    "th": "ที่มา|ภาพ|ภาพโดย|แหล่งที่มา",
    "uk2": "джерела",
}
"""What stands, with a colon, before where a text or its pictures come from."""

DATED: Final = {
    "en": "published|published on|published at|posted|posted on|updated|updated on|last updated|last updated on"
    "|last modified|last reviewed|last changed|last edited|date|dated|created|created on|released|first published"
    "|modified|reviewed|date published|publication date|as of|effective|effective date|time|issued|edited|revised"
    "|answered on|asked on|asked|answered|effective from|valid from|next review|review date|next review date"
    "|date of issue|issue date|valid until",
    "de": "stand|veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|zuletzt aktualisiert"
    "|letzte änderung|zuletzt aktualisiert am|zuletzt geändert am|letzte aktualisierung|datum|erstellt am"
    "|erschienen am|vom|am|gültig ab|gefragt am|beantwortet am|nächste prüfung",
    "fr": "publié le|publié|mis à jour le|mis à jour|mise à jour|dernière mise à jour|modifié le|posté le|le"
    "|paru le|du|mis en ligne le|posée le|répondu le|en vigueur depuis",
    "es": "publicado el|publicado|actualizado el|actualizado|última actualización|fecha|publicada el"
    "|fecha de publicación|respondido el|preguntado el|en vigor desde",
    "pt": "publicado em|publicado|atualizado em|atualizado|última atualização|data|publicada em|postado em|atualização",
    "it": "pubblicato il|pubblicato|aggiornato il|aggiornato|ultimo aggiornamento|data|ultima modifica",
    "nl": "geplaatst op|gepubliceerd op|gepubliceerd|bijgewerkt op|laatst bijgewerkt|laatst bijgewerkt op"
    "|laatst gewijzigd|datum|laatste update",
    "pl": "opublikowano|opublikowane|data publikacji|zaktualizowano|aktualizacja|ostatnia aktualizacja|dodano|stan na",
    "ru": "опубликовано|дата публикации|обновлено|дата|последнее обновление|дата обновления|размещено|создано"
    "|добавлено|редакция от|спросили|ответили|задан|дата введения|введено в действие",
    "uk": "опубліковано|оновлено|дата публікації",
    "vi": "ngày đăng|đăng ngày|cập nhật|cập nhật lần cuối|ngày cập nhật|đăng lúc|xuất bản|cập nhật ngày|thời gian",
    "zh": "发布时间|发布日期|发布于|发表时间|发表于|更新时间|更新日期|更新于|更新日|最后更新|最后更新时间|日期"
    "|时间|发布|编辑于|發布時間|發佈時間|發佈日期|發布日期|更新時間|最後更新|最后修改|创建时间|发稿时间|公開日"
    "|發表於|發佈於|添加时间|发表日期|修改时间|上传时间|录入时间|最近更新|提问时间|回答时间|推荐于|提問時間"
    "|回答時間|采纳于|生效日期|实施日期|制定日期|发布实施",
    "ja": "公開日|更新日|投稿日|最終更新|最終更新日|掲載日|作成日|日付|更新日時|公開|更新|投稿日時|配信|公開日時"
    "|質問日時|回答日時|質問日|回答日|施行日|制定日|改定日",
    "ko": "작성일|등록일|게시일|수정일|업데이트|최종 수정|최종 수정일|최종 업데이트|입력|날짜|발행일|승인|수정"
    "|작성일자|기사입력|질문일|답변일|작성일시|시행일|개정일|제정일",
    "ar": "نشر في|تاريخ النشر|نُشر في|آخر تحديث|تم التحديث|التاريخ|تحديث|تم النشر في|تاريخ|نشر بتاريخ"
    "|تاريخ التحديث|آخر تعديل",
    "hi": "प्रकाशित|प्रकाशन तिथि|अपडेट|अंतिम अपडेट|दिनांक|तारीख|अद्यतन|प्रकाशित तिथि|अपडेटेड|पब्लिश",
    "tr": "yayın tarihi|yayınlanma|güncelleme|son güncelleme|tarih",
    "id": "diterbitkan|diperbarui|tanggal|terakhir diperbarui|dipublikasikan",
    "sv": "publicerad|uppdaterad|senast uppdaterad|datum",
    "fa": "تاریخ انتشار|منتشر شده در|به‌روزرسانی|آخرین به‌روزرسانی|تاریخ",
    "th": "เผยแพร่|เผยแพร่เมื่อ|อัปเดต|อัปเดตล่าสุด|วันที่|ปรับปรุงล่าสุด|วันที่เผยแพร่",
}
"""What stands before a date."""

COUNTED: Final = {
    "en": "views|view|reads|likes|like|shares|claps|comments|comment|replies|reactions|min read|minute read"
    "|mins read|minutes read|read time|reading time|estimated reading time|followers|downloads|votes|no comments"
    "|page views|hits|favorites|time to read|words|viewed|times read|visits|ratings|leave a comment|readers"
    "|answers|upvotes|subscribers|reputation|gold badge|silver badge|bronze badge|gold badges|silver badges"
    "|bronze badges|badges|times viewed|viewed times|upvote|downvote|upvoted|helpful votes|points|saves"
    "|people found this helpful",
    "de": "aufrufe|mal gelesen|lesezeit|kommentare|kommentar|gefällt mir|klicks|geteilt|likes|min lesezeit"
    "|minuten lesezeit|leser|ansichten|keine kommentare",
    "fr": "vues|vue|lectures|commentaires|commentaire|partages|j'aime|temps de lecture|de lecture|min de lecture"
    "|minutes de lecture|aucun commentaire|nombre de visites|visites",
    "es": "visitas|vistas|lecturas|comentarios|comentario|compartidos|me gusta|tiempo de lectura|de lectura"
    "|min de lectura|minutos de lectura|visualizaciones|sin comentarios|respuestas",
    "pt": "visualizações|leituras|comentários|comentário|compartilhamentos|curtidas|tempo de leitura|de leitura"
    "|min de leitura|minutos de leitura|acessos|visualizado|respostas",
    "it": "visualizzazioni|letture|commenti|commento|condivisioni|mi piace|tempo di lettura|di lettura"
    "|min di lettura|minuti di lettura|visite|nessun commento",
    "nl": "weergaven|keer gelezen|reacties|reactie|leestijd|min leestijd|minuten leestijd|bekeken",
    "pl": "wyświetleń|wyświetlenia|odsłon|odsłony|komentarzy|komentarze|komentarz|czas czytania|polubień|przeczytań",
    "ru": "просмотров|просмотра|просмотры|просмотр|комментариев|комментария|комментарии|комментарий|время чтения"
    "|лайков|прочитали|прочтений|мин чтения|минут чтения|на чтение|нравится",
    "uk": "переглядів|перегляди|коментарів|коментарі|час читання",
    "vi": "lượt xem|lượt đọc|lượt thích|bình luận|lượt chia sẻ|thời gian đọc|phút đọc|người xem",
    "zh": "阅读|阅读量|阅读数|浏览|浏览次数|浏览量|点击|点击数|点击量|次阅读|次浏览|人阅读|人浏览|评论|条评论|点赞"
    "|赞|收藏|转发|分享|阅读时间|阅读约|分钟阅读|字数|全文共|阅读次数|瀏覽|瀏覽次數|閱讀|點擊|人氣|人气|则评论"
    "|留言|次观看|播放|人已阅读|瀏覽量|閱讀時間|预计阅读|需时|访问量|访问次数|回复|人赞同|喜欢|在看|人看过|次瀏覽"
    "|則留言|閱讀次數|回答数|悬赏分|踩|赞同|关注|瀏覽數|回答數|回覆|顶|热度|回帖",
    "ja": "閲覧数|回閲覧|いいね|コメント|件のコメント|読了時間|分で読めます|シェア|ビュー|閲覧|この記事は約|再生"
    "|約|回視聴|回答数|お礼率|ありがとう数|共感した|拍手|スキ|ブックマーク",
    "ko": "조회수|조회|댓글|공감|좋아요|추천|읽는 시간|분 소요|읽음|스크랩|개의 댓글|회|예상 읽기 시간|분 읽기"
    "|답변수|추천수",
    "ar": "مشاهدة|مشاهدات|قراءة|تعليقات|تعليق|وقت القراءة|مدة القراءة|إعجاب|عدد المشاهدات|زيارة|دقائق قراءة"
    "|عدد القراءات",
    "hi": "बार देखा गया|व्यूज|व्यू|टिप्पणियाँ|टिप्पणी|पढ़ने का समय|मिनट में पढ़ें|लाइक|शेयर|पाठक",
    "tr": "görüntülenme|okunma|yorum|okuma süresi|dk okuma|dakika okuma",
    "id": "kali dilihat|dibaca|komentar|waktu baca|menit baca|dilihat|tayangan",
    "sv": "visningar|kommentarer|lästid",
    "fa": "بازدید|تعداد بازدید|نظر|دیدگاه|زمان مطالعه|پسند",
    "th": "ครั้งที่อ่าน|ผู้เข้าชม|เข้าชม|ยอดวิว|อ่าน|ความคิดเห็น|ถูกใจ|ครั้ง",
    "ar2": "المشاهدات|عدد المشاهدات|التعليقات|الزيارات",
}
"""What sites count about a page."""

UNITS: Final = {
    "en": "min|mins|minute|minutes|k|m|about|approx|times|estimated|ca|time|user|score",
    "de": "minuten|ungefähr|etwa",
    "es": "minutos|minuto",
    "it": "minuti",
    "nl": "minuut",
    "ru": "мин|минут|минуты|минута|раз|тыс",
    "vi": "phút|lần",
    "zh": "次|分钟|分鐘|约|約|万|千|字|个|人|条|篇",
    "ja": "分|回|件|分程度",
    "ko": "분|약|개|만|천",
    "ar": "دقائق|دقيقة|حوالي",
    "hi": "मिनट|लगभग|हज़ार",
    "tr": "dakika|dk",
    "id": "menit",
    "fa": "دقیقه",
    "th": "นาที|คน",
}
"""What stands beside such a number and doesn't tell what is counted."""

TAGS: Final = {
    "en": "tags|tag|keywords|key words|tagged|tagged with|filed under|category|categories|topics|posted in|labels"
    "|section|filed in|index terms|subjects",
    "de": "schlagwörter|schlagworte|stichwörter|stichworte|kategorie|kategorien|themen|rubrik|abgelegt unter"
    "|verschlagwortet|mehr zu den themen",
    "fr": "étiquettes|mots-clés|mots clés|catégorie|catégories|classé dans|rubrique|publié dans|thèmes|sujets"
    "|thématiques",
    "es": "etiquetas|palabras clave|categoría|categorías|temas|archivado en|publicado en|temas relacionados",
    "pt": "etiquetas|marcadores|palavras-chave|categoria|categorias|temas|arquivado em",
    "it": "etichette|parole chiave|categoria|categorie|archiviato in|argomenti",
    "nl": "trefwoorden|labels|categorie|categorieën|onderwerpen",
    "pl": "tagi|słowa kluczowe|kategoria|kategorie|etykiety",
    "ru": "теги|метки|ключевые слова|рубрика|рубрики|категория|категории|хештеги|раздел сайта",
    "uk": "теги|мітки|ключові слова|рубрика|категорія",
    "vi": "thẻ|từ khóa|từ khoá|chuyên mục|danh mục|nhãn|chủ đề|tag",
    "zh": "标签|关键词|关键字|分类|栏目|所属栏目|所属分类|标籤|標籤|關鍵字|關鍵詞|分類|话题|文章标签|文章分类|类别"
    "|專欄|主题词|主題詞|标签云",
    "ja": "タグ|キーワード|カテゴリ|カテゴリー|分類",
    "ko": "태그|키워드|카테고리|분류|해시태그|주제어",
    "ar": "الوسوم|وسوم|الكلمات المفتاحية|كلمات مفتاحية|التصنيف|تصنيفات|التصنيفات|القسم",
    "hi": "टैग|टैग्स|कीवर्ड|श्रेणी|विषय",
    "tr": "etiketler|anahtar kelimeler|kategori",
    "id": "tagar|kata kunci|kategori|label",
    "sv": "etiketter|nyckelord|kategorier",
    "fa": "برچسب‌ها|برچسب|کلیدواژه‌ها|دسته‌بندی",
    "th": "แท็ก|คำสำคัญ|หมวดหมู่|ป้ายกำกับ",
}
"""What stands, with a colon, before the words under which a text is filed."""
