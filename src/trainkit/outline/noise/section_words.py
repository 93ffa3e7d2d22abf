"""Set phrases with which boxes and sections around a text begin. One language is one row."""

from __future__ import annotations

from typing import Final

RELATED: Final = {
    "en": "related articles|related posts|related reading|related content|related links|related stories"
    "|related topics|related|you may also like|you might also like|you may also be interested in"
    "|you might be interested in|read more|read next|read also|see also|more from|more articles|more like this"
    "|recommended|recommended for you|recommended reading|further articles|popular posts|most read|most popular"
    "|latest posts|recent posts|more stories|up next|also read|don't miss|trending|trending now|editor's picks"
    "|what to read next|more on this topic|related guides|keep reading|similar articles|related recommendations"
    "|recommended articles|other articles|recommended posts|people also ask|people also read"
    "|you may be interested in|editors recommend|recommended by the editors|from the archive|more on this story"
    "|more in this section|sponsored stories|recently viewed articles|recently viewed|popular articles"
    "|promoted articles|articles in this section|related searches|other people are reading|people also search for"
    "|keep exploring|where to go next",
    "de": "das könnte sie auch interessieren|das könnte dich auch interessieren|ähnliche artikel|ähnliche beiträge"
    "|verwandte artikel|verwandte themen|verwandte beiträge|weitere artikel|weitere beiträge|mehr zum thema"
    "|lesen sie auch|lies auch|auch interessant|meistgelesen|beliebte artikel|neueste beiträge|passend dazu"
    "|mehr lesen|siehe auch|mehr von|mehr aus|ähnliche themen|andere lesen auch|empfohlene artikel"
    "|mehr aus der rubrik|leser interessierten sich auch für|zuletzt angesehen|zuletzt angesehene artikel"
    "|zum weiterlesen|lesetipps|lesen sie weiter|weiterführende artikel",
    "fr": "à lire aussi|lire aussi|articles similaires|articles liés|articles connexes|sur le même sujet"
    "|vous aimerez aussi|cela pourrait vous intéresser|vous pourriez aussi aimer|les plus lus|articles récents"
    "|voir aussi|dans la même rubrique|nos derniers articles|nos autres articles|autres articles|plus d'articles"
    "|lisez aussi|lire également|à lire également|la rédaction vous conseille|nos conseils de lecture"
    "|à découvrir aussi|articles consultés récemment|consultés récemment|pour aller plus loin sur ce sujet",
    "es": "artículos relacionados|también te puede interesar|te puede interesar|quizás te interese|lee también"
    "|lea también|entradas relacionadas|noticias relacionadas|más leídos|más sobre este tema|contenido relacionado"
    "|le puede interesar|entradas recientes|ver también|leer también|más artículos|otros artículos|lea además"
    "|ver más artículos|lo más leído|lo más visto|te recomendamos|artículos vistos recientemente"
    "|vistos recientemente|para saber más|sigue leyendo",
    "pt": "leia também|artigos relacionados|posts relacionados|veja também|você também pode gostar"
    "|conteúdo relacionado|notícias relacionadas|mais lidas|você pode gostar|confira também|leia mais|saiba mais"
    "|matérias relacionadas|outras matérias|veja mais|mais notícias|últimas notícias|para saber mais",
    "it": "leggi anche|articoli correlati|potrebbe interessarti|potrebbe interessarti anche"
    "|ti potrebbe interessare|vedi anche|altri articoli|i più letti|articoli recenti|ti potrebbero interessare"
    "|leggi pure|articoli simili|ti consigliamo|articoli consigliati|per approfondire|approfondimenti",
    "nl": "lees ook|gerelateerde artikelen|misschien vind je dit ook interessant|meer artikelen|zie ook"
    "|meest gelezen|gerelateerde berichten|ook interessant|lees meer|lees verder|aanbevolen artikelen|gerelateerd",
    "pl": "czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także|przeczytaj też|powiązane artykuły"
    "|podobne artykuły|polecane artykuły|najczęściej czytane|może cię zainteresować|czytaj dalej|czytaj więcej"
    "|zobacz więcej|polecane",
    "ru": "читайте также|похожие статьи|похожие материалы|смотрите также|ещё по теме|еще по теме|по теме"
    "|рекомендуем|вам может быть интересно|другие статьи|популярное|похожие записи|материалы по теме"
    "|статьи по теме|вам также понравится|рекомендуем прочитать|последние статьи|ещё статьи|еще статьи"
    "|читать также|что ещё почитать|советуем прочитать|редакция рекомендует|смотрите ещё",
    "uk": "читайте також|схожі статті|вам може бути цікаво|ще за темою|більше статей|рекомендуємо",
    "vi": "bài viết liên quan|có thể bạn quan tâm|xem thêm|đọc thêm|bài viết khác|tin liên quan"
    "|bài viết cùng chủ đề|bài liên quan|đọc nhiều nhất|tin cùng chuyên mục|các bài viết khác|tin khác"
    "|bài viết mới|cùng chuyên mục|mời bạn xem thêm|đọc tiếp|tin mới nhất|tin nổi bật|bài cùng tác giả",
    "zh": "相关阅读|相关文章|相关推荐|推荐阅读|延伸阅读|猜你喜欢|你可能还喜欢|您可能感兴趣的文章|热门文章|更多文章"
    "|相关链接|相关新闻|往期推荐|往期回顾|精彩推荐|热门推荐|最新文章|阅读排行|相關閱讀|相關文章|推薦閱讀|延伸閱讀"
    "|相關新聞|你可能也喜歡|您可能還喜歡|熱門文章|更多精彩|为您推荐|你可能感兴趣|大家都在看|相关资讯|相关内容"
    "|上一篇|下一篇|上一頁|看更多|更多閱讀|推荐文章|相关问题|大家还在看|其他人还看了|热点推荐|其他文章|看更多文章"
    "|编辑推荐|大家都在搜|最近浏览|另请阅读|阅读更多|另見|另见|另請閱讀|閱讀更多|延伸阅读推荐",
    "ja": "関連記事|おすすめ記事|あわせて読みたい|こちらの記事もおすすめ|人気記事|最新記事|関連リンク"
    "|関連コンテンツ|この記事を読んだ人はこんな記事も読んでいます|前の記事|次の記事|関連ページ|おすすめの記事"
    "|こちらもおすすめ|おすすめ|他の記事|あわせて読む|関連|関連動画|最近閲覧した記事",
    "ko": "관련 글|관련글|관련 기사|관련기사|추천 글|추천 기사|함께 읽으면 좋은 글|함께 보면 좋은 글|인기 글"
    "|인기글|최신 글|다른 글|이전 글|다음 글|이전글|다음글|많이 본 기사|관련 콘텐츠|연관 글|추천글|관련 게시글"
    "|함께 읽기|이 블로그의 다른 글|이 카테고리의 다른 글|다른 글 보기|최근 본 글",
    "ar": "مقالات ذات صلة|مقالات مشابهة|مواضيع ذات صلة|اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|قد يعجبك أيضا|قد يهمك"
    "|قد يهمك أيضا|الأكثر قراءة|ذات صلة|المقال السابق|المقال التالي|مواضيع مشابهة|مواضيع قد تهمك|مواضيع تهمك"
    "|قد يهمك أيضًا|اقرأ المزيد|مقالات أخرى|مقالات قد تهمك|مقترحات|اخترنا لك|شاهد أيضا|شاهد أيضًا",
    "hi": "संबंधित लेख|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|आपको यह भी पसंद आ सकता है|संबंधित खबरें|इसे भी पढ़ें"
    "|अन्य लेख|मिलते-जुलते लेख|अन्य खबरें|संबंधित समाचार|आपके लिए|ये खबरें भी पढ़ें",
    "tr": "ilgili yazılar|bunları da sevebilirsiniz|benzer yazılar|ayrıca okuyun|ilgili haberler"
    "|bunlar da ilginizi çekebilir|şunları da okuyun|diğer yazılar|ayrıca bakınız",
    "id": "artikel terkait|baca juga|lihat juga|artikel lainnya|mungkin anda suka|berita terkait|baca selengkapnya"
    "|artikel menarik lainnya|rekomendasi artikel",
    "sv": "relaterade artiklar|läs också|läs även|du kanske också gillar|läs mer|relaterat|rekommenderade artiklar",
    "fa": "مطالب مرتبط|مطالب مشابه|بیشتر بخوانید|مقالات مرتبط|همچنین بخوانید",
    "th": "บทความที่เกี่ยวข้อง|อ่านเพิ่มเติม|บทความแนะนำ|เรื่องที่เกี่ยวข้อง|บทความอื่น",
    "he": "קראו גם|כתבות נוספות|מאמרים נוספים|קרא עוד|מאמרים קשורים|אולי יעניין אותך",
    "da": "læs også|relaterede artikler|læs mere|andre læser også",
    "nb": "les også|relaterte artikler|les mer|anbefalte artikler",
    "fi": "lue myös|aiheeseen liittyvät artikkelit|lue lisää",
    "cs": "čtěte také|přečtěte si také|související články|podobné články|mohlo by vás zajímat|další články",
    "sk": "prečítajte si aj|súvisiace články|mohlo by vás zaujímať",
    "hu": "kapcsolódó cikkek|olvasd el ezt is|olvassa el ezt is|ajánlott cikkek",
    "ro": "citește și|articole similare|articole recomandate|articole asemănătoare",
    "el": "διαβάστε επίσης|σχετικά άρθρα|διαβάστε ακόμα",
    "hr": "pročitajte i|povezani članci|pročitajte još",
    "bg": "прочетете още|свързани статии|вижте още",
    "ca": "articles relacionats|llegiu també",
    "sq": "lexo edhe|artikuj të ngjashëm",
}
"""Before other texts of a site."""

NEIGHBOURS: Final = {
    "en": "previous|next|previous post|next post|previous article|next article|previous chapter|next chapter|prev"
    "|next page|previous page|up|previous lesson|next lesson|previous question|next question",
    "de": "vorheriger beitrag|nächster beitrag|vorheriger artikel|nächster artikel|zurück|weiter|vorherige frage"
    "|nächste frage|vorherige seite|nächste seite",
    "fr": "article précédent|article suivant|précédent|suivant|question précédente|question suivante"
    "|page précédente|page suivante",
    "es": "anterior|siguiente|artículo anterior|artículo siguiente|entrada anterior|entrada siguiente"
    "|siguiente entrada|pregunta anterior|pregunta siguiente",
    "pt": "anterior|próximo|post anterior|próximo post|artigo anterior|próximo artigo",
    "it": "precedente|successivo|articolo precedente|articolo successivo|prossimo articolo",
    "nl": "vorige|volgende|vorig bericht|volgend bericht|vorig artikel|volgend artikel",
    "pl": "poprzedni|następny|poprzedni wpis|następny wpis|poprzedni artykuł|następny artykuł",
    "ru": "предыдущая статья|следующая статья|предыдущая|следующая|предыдущая запись|следующая запись|назад|далее",
    "vi": "bài trước|bài sau|bài tiếp theo|bài viết trước|bài viết tiếp theo",
    "zh": "上一篇|下一篇|上一篇文章|下一篇文章|上一章|下一章|上一页|下一页|上一節|下一節|上篇|下篇|上一条|下一条",
    "ja": "前の記事|次の記事|前へ|次へ|前のページ|次のページ",
    "ko": "이전 글|다음 글|이전글|다음글|이전 기사|다음 기사|이전|다음",
    "ar": "المقال السابق|المقال التالي|السابق|التالي",
    "hi": "पिछला लेख|अगला लेख|पिछला|अगला|अगली खबर|पिछली खबर",
    "tr": "önceki yazı|sonraki yazı",
    "id": "artikel sebelumnya|artikel selanjutnya",
    "th": "บทความก่อนหน้า|บทความถัดไป|ก่อนหน้า|ถัดไป",
}
"""Before the texts that stand before and behind this one."""

COMMENTS: Final = {
    "en": "comments|comment|reader comments|leave a reply|leave a comment|post a comment|join the discussion"
    "|responses|join the conversation|reviews|add a comment|cancel reply|no comments yet|comments are closed"
    "|what do you think|reader reactions|reader opinions|what readers say|discussion|letters|replies",
    "de": "kommentare|kommentar|leserkommentare|schreibe einen kommentar|kommentar schreiben"
    "|kommentar hinterlassen|schreiben sie einen kommentar|diskussion|hinterlasse einen kommentar|lesermeinungen"
    "|meinungen|ihre meinung|diskutieren sie mit",
    "fr": "commentaires|laisser un commentaire|réactions|ajouter un commentaire|laissez un commentaire"
    "|vos commentaires|réactions des lecteurs|avis|réagir|vos réactions|votre avis",
    "es": "comentarios|deja un comentario|dejar un comentario|deja una respuesta|deja tu comentario|opiniones"
    "|opiniones de los lectores|coméntalo|participa en la conversación",
    "pt": "comentários|deixe um comentário|deixe uma resposta|deixe seu comentário|comente|opiniões"
    "|comentários dos leitores",
    "it": "commenti|lascia un commento|lascia una risposta|aggiungi un commento",
    "nl": "reacties|geef een reactie|plaats een reactie|laat een reactie achter",
    "pl": "komentarze|dodaj komentarz|zostaw komentarz|zostaw odpowiedź",
    "ru": "комментарии|комментариев|оставить комментарий|добавить комментарий|обсуждение|отзывы"
    "|оставьте комментарий|мнения читателей",
    "uk": "коментарі|залишити коментар",
    "vi": "bình luận|để lại bình luận|ý kiến bạn đọc|viết bình luận|để lại một bình luận|gửi bình luận|ý kiến"
    "|ý kiến độc giả",
    "zh": "评论|网友评论|发表评论|用户评论|精选留言|留言|评论区|全部评论|读者评论|最新评论|評論|發表評論|網友評論"
    "|留言板|热门评论|发表回复|写留言",
    "ja": "コメント|コメントを残す|コメント一覧|みんなのコメント",
    "ko": "댓글|댓글 남기기|댓글 쓰기|의견",
    "ar": "التعليقات|تعليقات|اترك تعليقا|اترك تعليقاً|اترك تعليقًا|أضف تعليقا|أضف تعليق|اترك ردا|آراء القراء",
    "hi": "टिप्पणियाँ|टिप्पणियां|टिप्पणी करें|अपनी टिप्पणी दें|कमेंट|कमेंट करें|प्रतिक्रियाएँ|पाठकों की राय|राय|पाठकों की प्रतिक्रिया",
    "tr": "yorumlar|yorum yap|bir cevap yazın",
    "id": "komentar|tinggalkan komentar|tinggalkan balasan",
    "sv": "kommentarer|lämna en kommentar",
    "fa": "نظرات|دیدگاه‌ها|نظر بدهید",
    "th": "ความคิดเห็น|แสดงความคิดเห็น",
    "he": "תגובות|השאר תגובה|הוסף תגובה|כתיבת תגובה",
    "da": "kommentarer|skriv en kommentar",
    "nb": "kommentarer|legg igjen en kommentar|skriv en kommentar",
    "fi": "kommentit|jätä kommentti",
    "cs": "komentáře|diskuze|přidat komentář|napsat komentář",
    "hu": "hozzászólások|szólj hozzá",
    "ro": "comentarii|lasă un comentariu|lasă un răspuns",
    "el": "σχόλια|αφήστε ένα σχόλιο",
}
"""Before what readers wrote."""

AUTHOR_BOX: Final = {
    "en": "about the author|about the authors|about author|author bio|author|about the writer|meet the author"
    "|about us|about this author|who we are|about the company",
    "de": "über den autor|über die autorin|über die autoren|zum autor|zur autorin|zur person|der autor|die autorin"
    "|über uns",
    "fr": "à propos de l'auteur|à propos de l'auteure|à propos de l'autrice|l'auteur|l'autrice|qui sommes-nous",
    "es": "sobre el autor|sobre la autora|acerca del autor|acerca de la autora|el autor|la autora|sobre nosotros",
    "pt": "sobre o autor|sobre a autora|sobre os autores|o autor|a autora|quem somos|sobre nós",
    "it": "l'autore|l'autrice|sull'autore|sull'autrice|informazioni sull'autore|chi siamo",
    "nl": "over de auteur|over de schrijver|over ons",
    "pl": "o autorze|o autorce|o autorach|o nas",
    "ru": "об авторе|об авторах|автор|о нас|о компании",
    "uk": "про автора|про автора статті",
    "vi": "về tác giả|giới thiệu tác giả|về chúng tôi|tác giả",
    "zh": "作者简介|关于作者|作者介绍|作者簡介|關於作者|作者介紹|关于我们|關於我們|编者简介|讲师简介",
    "ja": "著者紹介|著者について|この記事を書いた人|著者プロフィール|プロフィール|執筆者紹介|ライター紹介"
    "|筆者プロフィール",
    "ko": "저자 소개|글쓴이 소개|작성자 소개|필자 소개|글쓴이",
    "ar": "عن الكاتب|عن المؤلف|نبذة عن الكاتب|عن الكاتبة|من نحن",
    "hi": "लेखक के बारे में|लेखक परिचय|हमारे बारे में",
    "tr": "yazar hakkında|yazarın özgeçmişi",
    "id": "tentang penulis|profil penulis",
    "sv": "om författaren|om skribenten",
    "fa": "درباره نویسنده|درباره‌ی نویسنده",
    "th": "เกี่ยวกับผู้เขียน",
    "he": "על המחבר|אודות הכותב|אודות המחבר|על הכותבת",
    "cs": "o autorovi|o autorce|o autorech|o nás",
    "da": "om forfatteren|om os",
    "nb": "om forfatteren|om oss",
    "fi": "kirjoittajasta|tietoa kirjoittajasta",
    "hu": "a szerzőről|rólunk",
    "ro": "despre autor|despre noi",
    "el": "σχετικά με τον συγγραφέα|σχετικά με εμάς",
}
"""Before a few words on whoever wrote the text."""

CONTENTS: Final = {
    "en": "contents|table of contents|toc|in this article|in this guide|on this page|what's inside|agenda|outline"
    "|index|content|article contents|jump to|in this post|list of contents|overview|what this guide covers",
    "de": "inhalt|inhaltsverzeichnis|inhaltsübersicht|in diesem artikel|auf dieser seite|übersicht|agenda|gliederung",
    "fr": "sommaire|table des matières|dans cet article|au sommaire|plan|ordre du jour",
    "es": "índice|contenido|contenidos|tabla de contenidos|tabla de contenido|en este artículo|sumario|agenda",
    "pt": "índice|conteúdo|sumário|neste artigo|o que você vai ver|o que você vai encontrar|agenda",
    "it": "indice|sommario|indice dei contenuti|in questo articolo|contenuti|agenda",
    "nl": "inhoud|inhoudsopgave|in dit artikel|agenda",
    "pl": "spis treści|w tym artykule|zawartość|agenda",
    "ru": "содержание|оглавление|в этой статье|план|содержание статьи|повестка дня",
    "uk": "зміст|у цій статті",
    "vi": "mục lục|nội dung|nội dung bài viết|nội dung chính|trong bài viết này",
    "zh": "目录|目次|本文目录|内容目录|文章目录|目錄|本文目錄|文章目錄|内容提要|主要内容|导航|提纲|大纲|議程|议程",
    "ja": "目次|もくじ|この記事の内容|内容|本記事の内容|議題",
    "ko": "목차|차례|이 글의 내용|순서|안건",
    "ar": "المحتويات|فهرس|الفهرس|جدول المحتويات|محتويات المقال|في هذا المقال",
    "hi": "विषय सूची|विषय-सूची|अनुक्रमणिका|सामग्री|इस लेख में|विषयसूची",
    "tr": "içindekiler|bu yazıda",
    "id": "daftar isi|dalam artikel ini|isi",
    "sv": "innehåll|innehållsförteckning|i den här artikeln",
    "fa": "فهرست|فهرست مطالب",
    "th": "สารบัญ",
    "cs": "obsah|obsah článku",
    "he": "תוכן עניינים|תוכן העניינים",
    "da": "indhold|indholdsfortegnelse",
    "nb": "innhold|innholdsfortegnelse",
    "fi": "sisällys|sisällysluettelo",
    "hu": "tartalom|tartalomjegyzék",
    "ro": "cuprins",
    "el": "περιεχόμενα|πίνακας περιεχομένων",
    "sk": "obsah",
}
"""Before a list of the text's own headings."""

COPYRIGHT: Final = {
    "en": "all rights reserved|copyright|no part of this|reproduction without permission|licensed under"
    "|creative commons|this work is licensed|reprinted with permission|unauthorized reproduction"
    "|reprinted by permission",
    "de": "alle rechte vorbehalten|nachdruck verboten|nachdruck, auch auszugsweise|urheberrechtlich geschützt"
    "|lizenziert unter",
    "fr": "tous droits réservés|reproduction interdite|toute reproduction|droits d'auteur",
    "es": "todos los derechos reservados|prohibida la reproducción|queda prohibida|derechos reservados",
    "pt": "todos os direitos reservados|proibida a reprodução|reprodução proibida|direitos reservados",
    "it": "tutti i diritti riservati|riproduzione riservata|vietata la riproduzione",
    "nl": "alle rechten voorbehouden",
    "pl": "wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone",
    "ru": "все права защищены|авторские права|перепечатка|копирование материалов|при использовании материалов",
    "uk": "усі права захищено|всі права захищені",
    "vi": "bản quyền|mọi quyền được bảo lưu|giữ bản quyền|đã đăng ký bản quyền",
    "zh": "版权所有|版权声明|未经授权|未经许可|转载请注明|保留所有权利|著作权归|版权归|禁止转载|版權所有"
    "|轉載請註明|未經授權|保留一切權利|如需转载|如有侵权|本文版权|著作權|授权转载|原创声明|侵权请联系|转载请联系"
    "|著作权所有",
    "ja": "無断転載|無断複製|転載禁止|著作権は|禁無断転載",
    "ko": "무단 전재|무단전재|무단 복제|저작권자|저작권은|모든 권리",
    "ar": "جميع الحقوق محفوظة|حقوق النشر|حقوق الطبع",
    "hi": "सर्वाधिकार सुरक्षित|कॉपीराइट|सभी अधिकार सुरक्षित",
    "tr": "tüm hakları saklıdır|telif hakkı",
    "id": "hak cipta|seluruh hak cipta|hak cipta dilindungi",
    "sv": "alla rättigheter förbehållna|upphovsrätt",
    "fa": "تمامی حقوق|کلیه حقوق|همه حقوق",
    "th": "สงวนลิขสิทธิ์|ลิขสิทธิ์",
}
"""What lines about rights begin with, or hold beside a ©."""

DISCLAIMERS: Final = {
    "en": "disclaimer|this e-mail may contain|this email may contain|this message is intended"
    "|this email is intended|this e-mail is intended|the information in this article|the information provided"
    "|this article is for informational|this article is for general|the views expressed|the opinions expressed"
    "|this article does not constitute|this content is for informational|nothing in this article"
    "|this information is not intended|this article is not a|confidentiality notice|this communication"
    "|please consider the environment|views expressed",
    "de": "haftungsausschluss|hinweis: dieser artikel ersetzt|die inhalte dieses artikels|alle angaben ohne gewähr"
    "|dieser artikel ersetzt keine|diese e-mail enthält|diese e-mail kann|disclaimer|rechtlicher hinweis",
    "fr": "avertissement|avis de non-responsabilité|clause de non-responsabilité|ce message et"
    "|les informations contenues|cet article ne remplace|cet article ne constitue|ce courriel",
    "es": "aviso legal|descargo de responsabilidad|la información contenida|este artículo no sustituye"
    "|este mensaje|este correo electrónico|este artículo es meramente|este contenido no sustituye",
    "pt": "aviso legal|isenção de responsabilidade|as informações contidas|este artigo não substitui|esta mensagem"
    "|este e-mail|este conteúdo não substitui|aviso:",
    "it": "esclusione di responsabilità|avvertenza|le informazioni contenute|questo articolo non sostituisce"
    "|questa e-mail|questo messaggio|disclaimer",
    "nl": "disclaimer|de informatie in dit artikel|dit bericht is|deze e-mail",
    "pl": "zastrzeżenie|informacje zawarte w|niniejszy artykuł nie",
    "ru": "отказ от ответственности|предупреждение:|материал носит|информация, представленная|данная статья не"
    "|мнение редакции|мнение автора может|статья носит",
    "vi": "miễn trừ trách nhiệm|tuyên bố miễn trừ|thông tin trong bài viết|bài viết chỉ mang tính|lưu ý: bài viết",
    "zh": "免责声明|声明：|本文仅供|本文仅代表|以上内容仅|特别声明|本文内容仅|郑重声明|免責聲明|本文僅|聲明："
    "|本站声明|文章仅代表|本文观点|以上观点|平台声明|风险提示|温馨提示：本文",
    "ja": "免責事項|本記事の内容は|この記事の内容は|当サイトの情報|※本記事は|※この記事は|本記事は一般的な",
    "ko": "면책 조항|면책조항|이 글의 내용은|본 콘텐츠는|본 기사는|면책 공고|※ 본",
    "ar": "إخلاء مسؤولية|إخلاء المسؤولية|المعلومات الواردة في هذا|تنويه|لا يغني هذا المقال",
    "hi": "अस्वीकरण|डिस्क्लेमर|इस लेख में दी गई जानकारी|यह लेख केवल",
    "tr": "sorumluluk reddi|yasal uyarı|bu yazıdaki bilgiler",
    "id": "penafian|disclaimer|informasi dalam artikel ini",
    "sv": "ansvarsfriskrivning|informationen i denna artikel",
    "fa": "سلب مسئولیت",
    "th": "ข้อจำกัดความรับผิดชอบ|บทความนี้ไม่ใช่",
}
"""What lines begin with that say what a text isn't meant for."""

NEWSLETTERS: Final = {
    "en": "newsletter|subscribe to|subscribe now|sign up for|sign up to|join our mailing|join our newsletter"
    "|get our|never miss|enter your email|your email address|join our community|subscribe for|get updates"
    "|get the latest|join over|want more tips|want more articles|if you enjoyed this|if you liked this"
    "|enjoyed this article|like what you read|stay up to date|download our free|get your free",
    "de": "newsletter|melden sie sich|jetzt anmelden|jetzt abonnieren|abonnieren sie|abonniere"
    "|bleiben sie auf dem laufenden|keinen beitrag mehr verpassen|ihre e-mail-adresse|deine e-mail-adresse"
    "|zum newsletter",
    "fr": "newsletter|abonnez-vous|inscrivez-vous à|recevez nos|recevez notre|ne manquez|votre adresse e-mail"
    "|infolettre|lettre d'information|votre email|votre e-mail",
    "es": "suscríbete|suscríbase|boletín|newsletter|recibe nuestr|no te pierdas|tu correo electrónico|únete a nuestra",
    "pt": "assine|inscreva-se|newsletter|receba nossos|receba nossas|receba as novidades|não perca|seu e-mail"
    "|cadastre seu|boletim informativo",
    "it": "iscriviti|newsletter|ricevi i nostri|non perdere|la tua e-mail|la tua email|abbonati",
    "nl": "nieuwsbrief|schrijf je in|schrijf u in|abonneer|meld je aan|meld u aan|uw e-mailadres|je e-mailadres",
    "pl": "newsletter|zapisz się|subskrybuj|twój e-mail|twój adres e-mail|nie przegap",
    "ru": "подпишитесь|подписывайтесь|подписаться|рассылка|подписка на|ваш e-mail|ваш email|получайте новые"
    "|не пропустите",
    "uk": "підпишіться|підписуйтесь|розсилка",
    "vi": "đăng ký nhận|đăng ký bản tin|bản tin|nhận tin|theo dõi bản tin|email của bạn|đừng bỏ lỡ",
    "zh": "订阅|欢迎订阅|欢迎关注|关注公众号|关注我们|扫码关注|訂閱|歡迎訂閱|電子報|邮件订阅|关注微信|长按二维码"
    "|扫描下方二维码|点击关注|喜欢本文|如果觉得|觉得有用|欢迎转发|点个赞|点个在看|歡迎追蹤|添加微信|长按识别"
    "|记得点赞",
    "ja": "メールマガジン|メルマガ|ニュースレター|購読|最新情報をお届け|メールアドレスを入力|登録はこちら|無料登録",
    "ko": "뉴스레터|구독|이메일 주소|새 글 알림|구독하고|무료로 구독",
    "ar": "اشترك في|النشرة البريدية|النشرة الإخبارية|اشترك الآن|بريدك الإلكتروني|لا تفوت",
    "hi": "न्यूज़लेटर|न्यूजलेटर|सब्सक्राइब|सदस्यता लें|अपना ईमेल|समाचार पत्र की सदस्यता",
    "tr": "bülten|abone ol|e-posta adresiniz|kaydolun",
    "id": "berlangganan|buletin|email anda|daftar newsletter",
    "sv": "nyhetsbrev|prenumerera|din e-postadress",
    "fa": "عضویت در خبرنامه|خبرنامه",
    "th": "สมัครรับจดหมายข่าว|จดหมายข่าว",
}
"""What lines begin with that ask readers to subscribe."""
