"""Set phrases of sites around a text: buttons, menus, notices, boxes. One language is one row."""

from __future__ import annotations

from typing import Final

SHARING: Final = {
    "en": "share|share this|share this article|share this post|share this page|share on|share via|share with|tweet"
    "|tweet this|pin it|print|print this|print this page|print this article|print page|save|save this article"
    "|save for later|bookmark|bookmark this page|email this|email this page|e-mail this|follow us|follow us on"
    "|follow me|follow|like this|like|copy link|send to a friend|download pdf|download as pdf|save as pdf"
    "|printer-friendly version|share to|follow us at|like us on|find us on|connect with us|send via|send by",
    "de": "teilen|diesen beitrag teilen|diesen artikel teilen|artikel teilen|beitrag teilen|seite teilen|drucken"
    "|seite drucken|artikel drucken|merken|folgen sie uns|folgen sie uns auf|folge uns|folge uns auf"
    "|weiterempfehlen|link kopieren|als pdf herunterladen|per e-mail senden|teilen auf|teilen sie diesen beitrag"
    "|auf facebook teilen|druckversion|twittern|senden an|per whatsapp senden|versenden",
    "fr": "partager|partager cet article|partager cette page|partagez|partagez cet article|partager sur|imprimer"
    "|épingler|imprimer cette page|imprimer cet article|suivez-nous|suivez-nous sur|envoyer à un ami"
    "|copier le lien|enregistrer|envoyer par e-mail|télécharger en pdf|tweeter|partager par|envoyer par|envoyer à",
    "es": "compartir|comparte|comparte esta entrada|comparte este artículo|compartir en|compartir este artículo"
    "|imprimir|compártelo|guardar|síguenos|síguenos en|enviar por correo|copiar enlace|descargar pdf|tuitear"
    "|compartir esto|comparte en|enviar por|enviar a|envíalo|¡compártelo",
    "pt": "compartilhar|compartilhe|compartilhe este artigo|compartilhe isso|compartilhar no|compartilhe no"
    "|partilhar|partilhe|partilhar no|imprimir|salvar|guardar|siga-nos|siga-nos no|copiar link|enviar por e-mail"
    "|baixar pdf|curtir|enviar por|enviar para",
    "it": "condividi|condividi questo articolo|condividi l'articolo|condividi su|stampa|stampa questa pagina"
    "|stampa articolo|salva|seguici|seguici su|invia per e-mail|invia a un amico|copia link|scarica pdf|twitta"
    "|invia per|invia a",
    "nl": "deel dit bericht|deel dit artikel|delen|deel|deel op|deel via|afdrukken|printen|opslaan|volg ons"
    "|volg ons op|stuur door|print deze pagina",
    "pl": "udostępnij|udostępnij artykuł|udostępnij na|drukuj|wydrukuj|zapisz|wyślij znajomemu|obserwuj nas|polub"
    "|podziel się|polub nas|kopiuj link|pobierz pdf",
    "ru": "поделиться|поделиться в|поделитесь|поделиться ссылкой|поделиться статьей|поделиться статьёй|распечатать"
    "|печать|версия для печати|сохранить|подписывайтесь на нас|отправить другу|скопировать ссылку|в закладки"
    "|подписывайтесь|поделитесь с друзьями|рассказать друзьям|нравится|твитнуть|подписывайтесь на нас в",
    "uk": "поділитися|поділитись|роздрукувати|зберегти|надіслати другу",
    "vi": "chia sẻ|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ lên|chia sẻ qua|in bài viết|in trang|in trang này"
    "|lưu bài viết|theo dõi chúng tôi|theo dõi chúng tôi trên|sao chép liên kết|gửi cho bạn bè|thích|gửi email"
    "|in bài",
    "zh": "分享|分享到|分享至|分享本文|分享给朋友|转发|收藏|收藏本文|收藏本页|点赞|打印|打印本页|打印本文|关注我们"
    "|关注公众号|复制链接|扫一扫|微信扫一扫|扫码关注|扫描二维码|在看|分享給朋友|列印|轉發|关注微信公众号"
    "|長按二維碼|长按识别二维码|字号|大|中|小|字体|【打印】|【关闭】|关闭|关闭窗口|列印本頁|友善列印|轉寄|加入收藏"
    "|推荐给朋友|一键分享|复制网址|讚|转发到|分享到微信",
    "ja": "シェア|シェアする|この記事をシェア|この記事をシェアする|ツイート|ツイートする|印刷|印刷する|保存"
    "|保存する|フォローする|フォロー|いいね|リンクをコピー|はてなブックマーク|ポスト|このページを印刷|あとで読む"
    "|ブックマーク|お気に入りに追加|送る|共有|共有する|で|に|を|lineで送る|はてブ|メールで送る",
    "ko": "공유|공유하기|이 글 공유하기|기사 공유|인쇄|인쇄하기|저장|저장하기|스크랩|좋아요|구독하기|팔로우"
    "|링크 복사|url 복사|프린트|구독|글자 크기|이 글을 공유|페이지 인쇄|이 페이지 인쇄|공유합니다|에|이웃추가"
    "|카카오톡 공유|본문 기타 기능",
    "ar": "شارك|مشاركة|شارك المقال|شارك هذا المقال|مشاركة المقال|طباعة|طباعة المقال|حفظ|تابعنا|تابعونا|تابعنا على"
    "|تابعونا على|انسخ الرابط|نسخ الرابط|شارك على|شاركها|إرسال|أعجبني",
    "hi": "शेयर करें|साझा करें|इस लेख को साझा करें|लेख साझा करें|प्रिंट करें|सहेजें|हमें फॉलो करें|ट्वीट करें|शेयर"
    "|इस लेख को शेयर करें|लिंक कॉपी करें|फॉलो करें|पर शेयर करें|व्हाट्सएप पर शेयर",
    "tr": "paylaş|bu yazıyı paylaş|yazdır|kaydet|takip et|bizi takip edin|bağlantıyı kopyala",
    "id": "bagikan|bagikan artikel ini|cetak|simpan|ikuti kami|ikuti kami di|salin tautan",
    "sv": "dela|dela artikeln|dela på|skriv ut|spara|följ oss|följ oss på",
    "fa": "اشتراک‌گذاری|اشتراک گذاری|به اشتراک بگذارید|چاپ|ذخیره",
    "th": "แชร์|แชร์บทความนี้|แชร์หน้านี้|พิมพ์|บันทึก|ติดตามเรา",
}

PLATFORMS: Final = {
    "names": "facebook|twitter|linkedin|whatsapp|telegram|pinterest|instagram|youtube|reddit|tumblr|email|e-mail"
    "|mail|print|pdf|vk|x|rss|link|threads|mastodon|bluesky|xing|pocket|line|wechat|weibo|tiktok|messenger|skype"
    "|flipboard|vkontakte|вконтакте|одноклассники|телеграм|фейсбук|твиттер|微信|微博|新浪微博|朋友圈|qq|qq空间"
    "|qzone|空间|豆瓣|知乎|抖音|小红书|复制链接|はてブ|はてな|ライン|페이스북|트위터|카카오톡|카카오스토리|네이버"
    "|밴드|فيسبوك|تويتر|واتساب|لينكد إن|تيليجرام|फेसबुक|ट्विटर|व्हाट्सएप|व्हाट्सऐप|zalo|google+|google|courriel"
    "|correo|correio|correo electrónico",
    "joints": "on|via|to|or|and|with|by|in|at|the|auf|über|per|bei|oder|und|sur|par|et|ou|en|por|y|o|no|na|em|e|su"
    "|op|w|i|в|и|на|trên|qua|và|到|至|和|及|على|و|عبر|पर|और|all|more|+",
    "more": "تلگرام|واتساپ|توییتر|اینستاگرام|เฟซบุ๊ก|ไลน์|ทวิตเตอร์|вайбер|viber|вотсап",
}
"""Where people share, and the small words between."""

NAVIGATION: Final = {
    "en": "skip to content|skip to main content|skip navigation|jump to content|back to top|return to top"
    "|scroll to top|top of page|to top|toggle navigation|main menu|continue reading|load more|show more|view all"
    "|see all|click here|click here to read more|log in|login|sign in|log out|sign up|create account|my account"
    "|search this site|leave a comment|leave a reply|log in to comment|post comment|add a comment|back to list"
    "|back to overview|view original|open in browser|view in browser|unsubscribe|report this|report an error"
    "|was this article helpful|was this page helpful|was this helpful|did this answer your question|yes no"
    "|edit this page|view source|accept all|accept cookies|cookie settings|manage cookies|reject all"
    "|submit a correction|listen to this article|read full article|in this article|on this page"
    "|improve this question|improve this answer|sorted by|highest score|highest score (default)"
    "|share improve this question follow|hot network questions|your answer|post your answer|ask question"
    "|add to cart|add to basket|buy now|in stock|book now|follow this question|follow question|follow this topic"
    "|show more answers|recently viewed",
    "de": "zum inhalt springen|zum inhalt|direkt zum inhalt|nach oben|zurück nach oben|zum seitenanfang|hauptmenü"
    "|weiterlesen|mehr lesen|mehr anzeigen|alle anzeigen|hier klicken|anmelden|einloggen|abmelden|registrieren"
    "|mein konto|zurück zur übersicht|kommentar schreiben|kommentar hinterlassen|war dieser artikel hilfreich"
    "|alle akzeptieren|cookie-einstellungen|fehler melden|artikel anhören|sortiert nach|antwort schreiben"
    "|in den warenkorb|jetzt buchen|jetzt kaufen|zur kasse|plätze frei",
    "fr": "aller au contenu|aller au contenu principal|passer au contenu|retour en haut|haut de page"
    "|retour en haut de page|menu principal|lire la suite|en savoir plus|voir plus|voir tout|cliquez ici"
    "|se connecter|connexion|s'inscrire|mon compte|laisser un commentaire|tout accepter"
    "|cet article vous a-t-il été utile|retour à la liste|je m'inscris|trier par|ajouter au panier|acheter"
    "|réserver",
    "es": "saltar al contenido|ir al contenido|volver arriba|ir arriba|menú principal|leer más|seguir leyendo"
    "|ver más|ver todo|haz clic aquí|haga clic aquí|iniciar sesión|regístrate|mi cuenta|deja un comentario"
    "|aceptar todo|¿te ha resultado útil este artículo|te ha resultado útil|volver al listado|ordenar por"
    "|añadir al carrito|comprar ahora|reservar",
    "pt": "pular para o conteúdo|ir para o conteúdo|voltar ao topo|menu principal|leia mais|ler mais"
    "|continue lendo|continuar a ler|ver mais|ver tudo|clique aqui|entrar|iniciar sessão|cadastre-se|minha conta"
    "|deixe um comentário|aceitar todos|este artigo foi útil|voltar|adicionar ao carrinho|comprar agora",
    "it": "vai al contenuto|salta al contenuto|torna su|torna in alto|torna all'inizio|menu principale|leggi tutto"
    "|leggi di più|continua a leggere|mostra altro|clicca qui|accedi|registrati|il mio account|lascia un commento"
    "|accetta tutti|questo articolo ti è stato utile|aggiungi al carrello|acquista ora",
    "nl": "naar de inhoud|ga naar de inhoud|terug naar boven|naar boven|hoofdmenu|lees meer|lees verder|toon meer"
    "|klik hier|inloggen|aanmelden|registreren|mijn account|plaats een reactie|geef een reactie|alles accepteren"
    "|akkoord",
    "pl": "przejdź do treści|do góry|powrót do góry|menu główne|czytaj więcej|czytaj dalej|zobacz więcej"
    "|kliknij tutaj|zaloguj się|zarejestruj się|moje konto|dodaj komentarz|zostaw komentarz|akceptuję",
    "ru": "перейти к содержанию|перейти к содержимому|наверх|вверх|в начало|главное меню|читать далее"
    "|читать дальше|читать полностью|подробнее|показать ещё|показать еще|нажмите здесь|войти|вход|регистрация"
    "|зарегистрироваться|личный кабинет|оставить комментарий|добавить комментарий|принять все|статья была полезной"
    "|вернуться к списку|была ли статья полезна|в корзину|купить",
    "uk": "читати далі|нагору|увійти|залишити коментар",
    "vi": "chuyển đến nội dung|về đầu trang|lên đầu trang|xem thêm|đọc thêm|đọc tiếp|nhấn vào đây|bấm vào đây"
    "|đăng nhập|đăng ký|tài khoản|để lại bình luận|gửi bình luận|trở về|quay lại|thêm vào giỏ|mua ngay",
    "zh": "跳到内容|跳至内容|跳转到内容|返回顶部|回到顶部|返回首页|返回列表|回首页|阅读全文|查看全文|阅读更多"
    "|查看更多|更多|展开全文|点击这里|点击查看|登录|注册|登录/注册|我的账号|发表评论|写评论|我要评论|返回|回頂部"
    "|回首頁|閱讀更多|閱讀全文|繼續閱讀|登入|註冊|發表評論|留言|設為首頁|设为首页|加入收藏|这篇文章对您有帮助吗"
    "|本文对您有帮助吗|收起|跳到主要內容|跳至主要内容|跳到主要内容|点击阅读原文|阅读原文|回到頂部|返回頂部"
    "|加入购物车|立即购买|立即报名",
    "ja": "コンテンツへスキップ|本文へスキップ|本文へ移動|ページトップへ|ページの先頭へ|トップへ戻る|続きを読む"
    "|もっと見る|もっと読む|詳しくはこちら|こちらをクリック|ログイン|新規登録|会員登録|マイページ|コメントを残す"
    "|コメントする|一覧へ戻る|メニュー|この記事は役に立ちましたか|はい|いいえ|トップページへ戻る|先頭へ戻る"
    "|すべて見る|カートに入れる|購入する",
    "ko": "본문 바로가기|본문으로 바로가기|맨 위로|위로|더 보기|더보기|자세히 보기|계속 읽기|여기를 클릭|로그인"
    "|회원가입|마이페이지|댓글 쓰기|댓글 달기|목록|목록으로|이 글이 도움이 되었나요|이 글이 도움이 되셨나요|메뉴"
    "|예|아니요|처음으로|상단으로|장바구니|구매하기",
    "ar": "انتقل إلى المحتوى|تخطى إلى المحتوى|العودة إلى الأعلى|إلى الأعلى|اقرأ المزيد|المزيد|عرض المزيد|اضغط هنا"
    "|انقر هنا|تسجيل الدخول|إنشاء حساب|اترك تعليقا|اترك تعليقاً|أضف تعليقا|القائمة الرئيسية"
    "|هل كان هذا المقال مفيدا",
    "hi": "सामग्री पर जाएं|मुख्य सामग्री पर जाएं|ऊपर जाएं|और पढ़ें|आगे पढ़ें|अधिक पढ़ें|यहां क्लिक करें"
    "|यहाँ क्लिक करें|लॉग इन|लॉगिन|साइन इन|रजिस्टर करें|टिप्पणी करें|टिप्पणी छोड़ें|क्या यह लेख उपयोगी था|वापस ऊपर",
    "tr": "içeriğe geç|başa dön|yukarı çık|devamını oku|daha fazla|tıklayın|giriş yap|kayıt ol|yorum yap",
    "id": "lewati ke konten|kembali ke atas|baca selengkapnya|selengkapnya|klik di sini|masuk|daftar"
    "|tinggalkan komentar",
    "sv": "hoppa till innehåll|till toppen|läs mer|visa mer|klicka här|logga in|skapa konto|lämna en kommentar",
    "fa": "ادامه مطلب|بازگشت به بالا|ورود|ثبت نام",
    "th": "อ่านต่อ|กลับขึ้นด้านบน|เข้าสู่ระบบ|สมัครสมาชิก|คลิกที่นี่|ข้ามไปยังเนื้อหา",
}
"""Buttons and links that no text has on a line of their own."""

MENU: Final = {
    "en": "home|menu|search|about|about us|contact|contact us|help|news|blog|products|services|privacy"
    "|privacy policy|terms|terms of use|terms of service|terms and conditions|imprint|legal notice|cookies"
    "|cookie policy|sitemap|site map|careers|jobs|press|faq|shop|cart|donate|donate now|subscribe|register|more"
    "|next|previous|next page|previous page|yes|no|ok|close|accept|agree|got it|events|forum|advertise"
    "|accessibility|support|resources|feedback|back|archive|login|about me|courses|start here|portfolio|my books",
    "de": "startseite|menü|suche|über uns|kontakt|hilfe|aktuelles|datenschutz|datenschutzerklärung|impressum|agb"
    "|sitemap|karriere|presse|warenkorb|spenden|jetzt spenden|weiter|zurück|ja|nein|schließen|einverstanden"
    "|akzeptieren|nutzungsbedingungen|barrierefreiheit|newsletter|mediadaten|über mich|kurse|angebot|leistungen",
    "fr": "accueil|recherche|rechercher|à propos|qui sommes-nous|nous contacter|aide|actualités|mentions légales"
    "|politique de confidentialité|confidentialité|plan du site|cgv|cgu|boutique|panier|faire un don|suivant"
    "|précédent|oui|non|fermer|accepter|conditions générales|à propos de moi|ressources|contact",
    "es": "inicio|buscar|quiénes somos|nosotros|contacto|ayuda|noticias|aviso legal|política de privacidad"
    "|privacidad|política de cookies|mapa del sitio|tienda|carrito|donar|dona ahora|siguiente|anterior|sí|cerrar"
    "|aceptar|términos|sobre mí|temarios|recursos",
    "pt": "início|buscar|pesquisar|quem somos|sobre nós|contato|ajuda|notícias|política de privacidade|privacidade"
    "|termos de uso|mapa do site|loja|carrinho|doe|doe agora|próximo|próxima|anterior|sim|não|fechar|aceitar|sobre"
    "|sobre mim|cursos|contacto",
    "it": "cerca|chi siamo|contatti|aiuto|notizie|note legali|informativa privacy|mappa del sito|negozio|carrello"
    "|dona ora|successivo|precedente|sì|chiudi|accetta|termini|chi sono|corsi|risorse",
    "nl": "zoeken|over ons|contact opnemen|nieuws|disclaimer|privacyverklaring|winkel|winkelwagen|doneer|volgende"
    "|vorige|ja|nee|sluiten|accepteren|voorwaarden",
    "pl": "strona główna|szukaj|o nas|pomoc|aktualności|polityka prywatności|regulamin|mapa strony|sklep|koszyk"
    "|dalej|wstecz|tak|nie|zamknij",
    "ru": "главная|меню|поиск|о нас|о компании|контакты|помощь|новости|политика конфиденциальности|карта сайта"
    "|магазин|корзина|далее|назад|да|нет|закрыть|реклама на сайте|пользовательское соглашение|вакансии",
    "vi": "trang chủ|tìm kiếm|giới thiệu|về chúng tôi|liên hệ|trợ giúp|tin tức|chính sách bảo mật|điều khoản"
    "|sơ đồ trang|cửa hàng|giỏ hàng|tiếp|trước|có|không|đóng",
    "zh": "首页|菜单|搜索|关于我们|联系我们|联系方式|帮助|帮助中心|新闻|新闻中心|隐私政策|法律声明|网站地图|商城"
    "|购物车|下一页|上一页|是|否|关闭|产品中心|公司简介|招贤纳士|加入我们|友情链接|免责声明|版权声明|服务条款|首頁"
    "|選單|搜尋|關於我們|聯絡我們|隱私權政策|網站導覽|下一頁|上一頁|使用條款|意见反馈|广告服务|尾页|网站首页",
    "ja": "ホーム|検索|会社概要|お問い合わせ|ヘルプ|ニュース|お知らせ|プライバシーポリシー|利用規約|サイトマップ"
    "|特定商取引法に基づく表記|運営会社|次へ|前へ|閉じる|採用情報|トップ|個人情報保護方針",
    "ko": "홈|검색|회사소개|문의하기|고객센터|도움말|뉴스|개인정보처리방침|개인정보 처리방침|이용약관|사이트맵"
    "|다음|이전|닫기|공지사항|청소년보호정책|광고문의",
    "ar": "الرئيسية|الصفحة الرئيسية|القائمة|بحث|من نحن|اتصل بنا|مساعدة|الأخبار|سياسة الخصوصية|شروط الاستخدام"
    "|خريطة الموقع|التالي|السابق|نعم|لا|إغلاق",
    "hi": "होम|मुखपृष्ठ|मेनू|खोजें|हमारे बारे में|संपर्क करें|संपर्क|सहायता|समाचार|गोपनीयता नीति|नियम और शर्तें|साइटमैप|अगला|पिछला|हाँ|नहीं",
    "tr": "ana sayfa|menü|ara|hakkımızda|iletişim|gizlilik politikası|sonraki|önceki|evet|hayır",
    "id": "beranda|cari|tentang kami|kontak|hubungi kami|kebijakan privasi|selanjutnya|sebelumnya|ya|tidak",
    "sv": "hem|sök|om oss|kontakta oss|integritetspolicy|nästa|föregående|nej",
    "fa": "خانه|درباره ما|تماس با ما|جستجو",
    "th": "หน้าแรก|เกี่ยวกับเรา|ติดต่อเรา|ค้นหา|เมนู|นโยบายความเป็นส่วนตัว",
}
"""Entries of menus; some are words of any text, so that they tell only at the edges of a page."""

ADVERTISING: Final = {
    "en": "advertisement|advertisements|sponsored|sponsored content|ad|ads|advertising|promoted|paid content"
    "|sponsored links|article continues below advertisement|story continues below advertisement|scroll to continue"
    "|paid partnership|our sponsors|a word from our sponsor|from our sponsor|partner content"
    "|content continues below|article continues after advertisement|sponsored by|supported by|pr|promotion",
    "de": "anzeige|anzeigen|werbung|gesponsert|anzeige - scrollen sie weiter|weiter nach der anzeige"
    "|nach der anzeige geht es weiter",
    "fr": "publicité|annonce|annonces|sponsorisé|contenu sponsorisé|la suite après la publicité"
    "|la suite après cette publicité|publireportage",
    "es": "publicidad|anuncio|patrocinado|contenido patrocinado|continúa después de la publicidad"
    "|sigue después de la publicidad",
    "pt": "publicidade|anúncio|patrocinado|continua após a publicidade|continua depois da publicidade"
    "|publicidade continua",
    "it": "pubblicità|annuncio pubblicitario|sponsorizzato|contenuto sponsorizzato|continua dopo la pubblicità",
    "nl": "advertentie|advertenties|gesponsord|artikel gaat verder onder de advertentie",
    "pl": "reklama|materiał sponsorowany|artykuł sponsorowany",
    "ru": "реклама|на правах рекламы|партнёрский материал|партнерский материал",
    "uk": "реклама",
    "vi": "quảng cáo|nội dung tài trợ|tin tài trợ|tài trợ|bài viết quảng cáo",
    "zh": "广告|廣告|推广|赞助内容|贊助內容|广告位|商业推广|以下为广告|广告内容|限时特惠",
    "ja": "広告|スポンサーリンク|スポンサードリンク|pr|スポンサー|提供",
    "ko": "광고|협찬|스폰서|스폰서 링크",
    "ar": "إعلان|إعلانات|إعلان مدفوع",
    "hi": "विज्ञापन|प्रायोजित",
    "tr": "reklam",
    "id": "iklan",
    "sv": "annons",
}
