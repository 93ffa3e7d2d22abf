"""What pages say behind a text, whatever it is about. One language is one row."""

from __future__ import annotations

from typing import Final

REQUESTS: Final = {
    "en": "was this|did this|did you find|did we|is this page|rate this|how useful|how helpful|your rating"
    "|was it helpful|found a mistake|found an error|spotted a mistake|spotted an error|see an error"
    "|something wrong|report a problem|report this|report an issue|report a mistake|suggest an edit"
    "|send us feedback|give feedback|download the|download our|get the app|get our app|open in the app|open in app"
    "|available on the app store|scan the code|listen to this|enter your email|enter your e-mail"
    "|your email address|your name|notify me|submit|asker's|answered by|asked by|you are receiving"
    "|this article was|this article is|this post was|this post first|this page was|originally published"
    "|first published|reprinted from|published under|translated from|save my name|be the first to|join the"
    "|become a member|support our work|buy me a coffee|tell us|got a question|have a question|need help"
    "|still need help|contact support|get in touch|got a tip|questions? write|follow me on|find me on"
    "|if you enjoyed|if you liked|thanks for reading|thank you for reading|share your|free checklist|free download"
    "|get my|grab your|last edited|last modified|page last|leave a|not the answer|user contributions|appeared in"
    "|ask your own|show all|cite this|how to cite|translate this|is this information|we're hiring|we are hiring"
    "|see our open|subscribe by|subscribe via|call our|call us|donate to|donate via|make a donation|see how"
    "|get started|start your free|try it free|book a demo",
    "de": "war dieser|war diese|war dieses|hat ihnen|hat dir|wie hilfreich|bewerten sie|bewerte|ihre bewertung"
    "|fehler gefunden|fehler melden|problem melden|seite melden|laden sie|lade dir|jetzt app|zur app|ihre e-mail"
    "|deine e-mail|e-mail-adresse|dieser artikel|dieser beitrag|dieser text|erstmals erschienen|zuerst erschienen"
    "|aus dem englischen|unterstützen sie|werden sie mitglied|haben sie fragen|noch fragen|schreiben sie uns"
    "|schreib uns|wenn dir|wenn ihnen|danke fürs lesen|jetzt newsletter|keine ausgabe|kostenlose checkliste"
    "|gratis-checkliste|zuletzt bearbeitet|zuletzt geändert|schreibe einen|schreiben sie einen|hinterlasse"
    "|wir stellen ein|spenden sie|spendenkonto|lizenz|kostenlos testen|jetzt testen",
    "fr": "cet article vous|cette page vous|cette réponse vous|avez-vous trouvé|notez cet|votre note|une erreur"
    "|signaler|signalez|téléchargez|télécharger|votre adresse|votre e-mail|votre email|cet article a"
    "|cet article est|article publié|première publication|traduit de|soutenez|devenez membre|une question ?"
    "|besoin d'aide|écrivez-nous|contactez-nous|si cet article|merci de votre lecture|dernière modification"
    "|dernière mise à jour|recevez|inscrivez-vous|abonnez-vous|laisser un|laissez un|votre adresse de|réagir"
    "|vous avez aimé|faites un don|licence cc|nous recrutons|essayez gratuitement|demandez une démo",
    "es": "¿te ha|¿le ha|¿te sirvió|¿te fue|¿te resultó|¿fue útil|¿ha sido|valora|califica|tu valoración"
    "|¿has visto un error|¿encontraste|reportar|informar de|descarga|descargue|tu correo|su correo|este artículo"
    "|publicado originalmente|traducido|apóyanos|hazte socio|¿tienes|¿tiene|escríbenos|contáctanos|contáctenos"
    "|si te ha gustado|gracias por leer|última edición|recibe|suscríbete|suscríbase|apúntate|deja una|deja un"
    "|dejar un|tu dirección|¿te ha gustado|¡compártelo|¿tienes dudas|dona a|haz una donación|licencia cc"
    "|prueba gratis|solicita una demo",
    "pt": "este artigo|esta página|esta resposta|foi útil|avalie|sua avaliação|encontrou um erro|encontrou algum"
    "|reportar|baixe|descarregue|seu e-mail|seu email|publicado originalmente|traduzido|apoie|torne-se"
    "|tem alguma dúvida|ficou com dúvida|ficou alguma|fale conosco|entre em contato|se você gostou"
    "|obrigado por ler|última edição|receba|inscreva-se|assine|cadastre-se|deixe um|deixe uma|deixe seu"
    "|o seu endereço|doe para|doe via|faça uma doação|licença cc|apoie o",
    "it": "questo articolo|questa pagina|ti è stato|ti è stata|valuta|hai trovato un errore|segnala|scarica"
    "|la tua email|il tuo indirizzo|pubblicato originariamente|tradotto|sostieni|diventa|hai domande|scrivici"
    "|contattaci|se ti è piaciuto|grazie per aver letto|ultima modifica|ricevi|iscriviti|abbonati|lascia un"
    "|lascia una|fai una donazione|licenza cc|ricevi le",
    "nl": "was dit|heeft dit|hoe nuttig|beoordeel|fout gevonden|meld een|download|je e-mailadres|uw e-mailadres"
    "|dit artikel|oorspronkelijk|steun ons|word lid|heb je vragen|heeft u vragen|bedankt voor|ontvang"
    "|schrijf je in",
    "pl": "czy ten|czy artykuł|czy to|oceń|twoja ocena|znalazłeś błąd|zauważyłeś błąd|zgłoś|pobierz|twój adres"
    "|ten artykuł|wesprzyj|zostań|masz pytania|napisz do nas|jeśli podobał|dziękujemy za|otrzymuj|zapisz się",
    "ru": "была ли|помогла ли|вам помог|оцените|ваша оценка|нашли ошибку|заметили ошибку|сообщить об|скачайте"
    "|скачать|ваш e-mail|ваш email|эта статья|статья впервые|впервые опубликовано|перевод с|поддержите"
    "|остались вопросы|есть вопросы|пишите нам|напишите нам|если вам понравил|спасибо за|последнее изменение"
    "|получайте|подпишитесь|ставьте лайк|оставьте комментарий|ваш адрес",
    "uk": "чи була|чи допомогла|оцініть|знайшли помилку|завантажте|ваш e-mail|ця стаття|підтримайте"
    "|залишились питання|підпишіться|дякуємо за",
    "vi": "bài viết này có|bài viết có|bạn có thấy|đánh giá bài|đánh giá của|phát hiện lỗi|báo lỗi|báo cáo"
    "|tải ứng dụng|tải app|tải về|email của bạn|địa chỉ email|bài viết được|bài viết đã|bạn có câu hỏi|liên hệ với"
    "|nếu bạn thấy|cảm ơn bạn đã|đăng ký nhận|nhấn theo dõi|quét mã|để lại|chia sẻ",
    "zh": "这篇文章对|本文对您|本文是否|本回答|该回答|以上回答|对我有帮助|是否有帮助|有帮助吗|评分|给本文|发现错误"
    "|纠错|举报|下载|打开|扫码|扫描|长按|您的邮箱|本文首发|本文原载|本文转载|本文来自|本文由|原文链接|欢迎关注"
    "|欢迎留言|喜欢本文|如果觉得|如果您觉得|感谢阅读|感谢您的阅读|点赞|点个赞|编辑：|责任编辑|責任編輯|责编"
    "|最后编辑|这篇文章對|本文對|這篇文章|您覺得|覺得有幫助|下載|立即下載|掃描|訂閱|歡迎追蹤|歡迎留言|喜歡這篇"
    "|感謝閱讀|回報錯誤|追蹤我們|加入會員|赞\\s|踩\\s|追问|追答|提问者评价|网友采纳|发表|本文欢迎|本文歡迎|簽名檔"
    "|签名档|回覆本|回复本|本页面|此页面|本頁|限时特惠|点击领取|领取优惠",
    "ja": "この記事は|この記事が|この回答|このページは|お役に立ち|役に立ちました|評価する|誤りを|間違いを"
    "|問題を報告|通報|アプリ|ダウンロード|メールアドレス|初出|転載元|お問い合わせは|ご質問は|ご意見|最後までお読み"
    "|記事をシェア|よかったら|気に入ったら|チャンネル登録|フォローして|友だち追加|最終更新|この質問|コメントを"
    "|監修者|執筆者|記事の内容は|このページの",
    "ko": "이 글이|이 기사|이 답변|이 페이지|도움이 되|평가하기|평점|오류 신고|오타|신고하기|신고|앱 다운|앱에서"
    "|다운로드|이메일|이 글은|원문 보기|문의는|궁금한 점|읽어 주셔서|읽어주셔서|공감과|구독과|좋아요|마지막 수정"
    "|최종 수정|글이 마음에|댓글을|이웃 |이메일 보내기",
    "ar": "هل كان|هل كانت|هل أعجب|هل وجدت|قيّم|قيم هذا|تقييمك|وجدت خطأ|أبلغ عن|الإبلاغ عن|حمّل|حمل تطبيق"
    "|حمل التطبيق|بريدك|نُشر هذا|نشر هذا|هذا المقال|لديك سؤال|تواصل معنا|إذا أعجبك|شكرا لقراءت|شكرًا لقراءت"
    "|آخر تعديل|اشترك|تابعونا|كن أول|اترك",
    "hi": "क्या यह|क्या आपको|क्या ये|इस लेख को|रेटिंग|रेट करें|गलती|त्रुटि|रिपोर्ट करें|हमारा ऐप|हमारे ऐप"
    "|ऐप डाउनलोड|डाउनलोड करें|आपका ईमेल|अपना ईमेल|यह लेख|कोई सवाल|हमसे संपर्क|अगर आपको यह|पढ़ने के लिए धन्यवाद"
    "|ताज़ा खबर|ताजा खबर|हिंदी में|हमें फॉलो|देश-दुनिया|टिप्पणी|हमारे whatsapp|हमारे व्हाट्सएप|हमारे व्हाट्सऐप"
    "|हमारे चैनल|हमारे टेलीग्राम",
    "tr": "bu yazı|bu makale|faydalı|puan ver|hata bildir|uygulamayı indir|e-posta adres|soru|bize ulaşın"
    "|okuduğunuz için|abone ol|yorum",
    "id": "apakah artikel|artikel ini|beri nilai|temukan kesalahan|laporkan|unduh|alamat email|punya pertanyaan"
    "|hubungi kami|terima kasih telah|berlangganan",
    "fa": "آیا این|این مقاله|امتیاز|گزارش خطا|دانلود|ایمیل شما|سوالی|با ما تماس|سپاس از",
    "th": "บทความนี้|ให้คะแนน|แจ้งปัญหา|ดาวน์โหลด|อีเมลของ|มีคำถาม|ติดต่อเรา|ขอบคุณที่",
}
"""What lines begin with that ask readers to rate, to report, to write, to download, or tell where a text is from."""

REFERENCES: Final = {
    "en": "references|reference|sources|bibliography|works cited|footnotes|notes and references|literature"
    "|further reading|external links|credits|photo credits|image credits|citations|source",
    "de": "quellen|quellenangaben|literatur|literaturverzeichnis|einzelnachweise|weblinks|weiterführende links"
    "|bildnachweis|bildnachweise|fußnoten|weiterführende literatur",
    "fr": "références|sources|bibliographie|liens externes|notes et références|pour aller plus loin|crédits photo"
    "|crédits",
    "es": "referencias|fuentes|bibliografía|enlaces externos|notas y referencias|referencias bibliográficas|créditos",
    "pt": "referências|fontes|bibliografia|ligações externas|referências bibliográficas|notas e referências|créditos",
    "it": "riferimenti|fonti|bibliografia|collegamenti esterni|note e riferimenti|crediti",
    "nl": "bronnen|referenties|literatuur|bronvermelding|externe links|bron|literatuurlijst|verwijzingen",
    "pl": "źródła|bibliografia|przypisy|literatura|linki zewnętrzne",
    "ru": "источники|литература|список литературы|ссылки|примечания|использованная литература|список источников",
    "uk": "джерела|література|посилання|примітки|список літератури|використані джерела",
    "vi": "tài liệu tham khảo|nguồn tham khảo|nguồn|chú thích|liên kết ngoài|tài liệu tham khảo chính"
    "|nguồn tham khảo bài viết",
    "zh": "参考文献|参考资料|参考来源|资料来源|參考文獻|參考資料|資料來源|外部链接|注释|引用来源|参考",
    "ja": "参考文献|出典|参考資料|参考|脚注|外部リンク|参考サイト|引用元",
    "ko": "참고문헌|참고 문헌|출처|참고자료|참고 자료|각주|외부 링크",
    "ar": "المراجع|المصادر|مراجع|مصادر|وصلات خارجية|الهوامش|المصادر والمراجع",
    "hi": "संदर्भ|सन्दर्भ|स्रोत|संदर्भ सूची|बाहरी कड़ियाँ|सन्दर्भ ग्रन्थ",
    "tr": "kaynaklar|kaynakça|dipnotlar|kaynak|referanslar|kaynaklar ve referanslar",
    "id": "referensi|sumber|daftar pustaka|pranala luar",
    "sv": "källor|referenser|litteratur|källa|källförteckning|vidare läsning",
    "fa": "منابع|پانویس|منابع و مآخذ",
    "th": "อ้างอิง|แหล่งที่มา|เอกสารอ้างอิง|ที่มา",
    "cs": "zdroje|zdroj|použité zdroje|literatura|reference|odkazy|prameny|použitá literatura",
    "he": "מקורות|ביבליוגרפיה|הערות שוליים|קישורים חיצוניים|לקריאה נוספת",
    "da": "kilder|referencer|litteratur|kilde|videre læsning|yderligere læsning",
    "nb": "kilder|referanser|litteratur|kilde|videre lesning|les videre",
    "fi": "lähteet|viitteet|lähde",
    "hu": "források|hivatkozások|irodalom|forrás",
    "ro": "surse|referințe|bibliografie",
    "el": "πηγές|αναφορές|βιβλιογραφία",
    "hr": "izvori|literatura|reference",
    "sk": "zdroje|použitá literatúra",
    "bg": "източници|литература",
    "sq": "burimet|referencat|literatura",
}
"""Headings, on a line of their own, of what a text rests upon."""

ANSWERS: Final = {
    "en": "best answer|top answer|accepted answer|verified answer|other answers|more answers|all answers"
    "|similar questions|related questions|question|chosen by asker|expert answer",
    "de": "beste antwort|hilfreichste antwort|weitere antworten|andere antworten|ähnliche fragen|frage",
    "fr": "meilleure réponse|réponse acceptée|autres réponses|questions similaires|question|réponse vérifiée",
    "es": "mejor respuesta|otras respuestas|respuesta aceptada|preguntas similares|preguntas relacionadas",
    "pt": "melhor resposta|outras respostas|resposta aceita|perguntas semelhantes|perguntas relacionadas",
    "it": "migliore risposta|altre risposte|domande simili",
    "ru": "лучший ответ|другие ответы|остальные ответы|похожие вопросы",
    "vi": "câu trả lời hay nhất|câu trả lời khác|các câu trả lời khác|câu hỏi tương tự|câu hỏi liên quan",
    "zh": "最佳答案|最佳回答|推荐答案|推荐回答|满意回答|其他回答|其它回答|更多回答|相关问题|相似问题|类似问题"
    "|网友采纳|提问者采纳|您可能感兴趣的问题|本回答由网友推荐|本回答被提问者采纳|全部回答|最佳解答|其他答案",
    "ja": "ベストアンサー|その他の回答|ほかの回答|関連する質問|関連するq&a|このカテゴリの人気q&a|回答|質問",
    "ko": "채택된 답변|베스트 답변|다른 답변|관련 질문|질문자 채택|최고의 답변|지식인 채택",
    "ar": "أفضل إجابة|إجابات أخرى|أسئلة مشابهة|أسئلة ذات صلة",
    "hi": "सर्वश्रेष्ठ उत्तर|अन्य उत्तर|मिलते-जुलते सवाल",
    "tr": "en iyi cevap|diğer cevaplar|benzer sorular",
    "id": "jawaban terbaik|jawaban lain|pertanyaan serupa",
}
"""Labels of boards on which readers ask and answer."""

SIGNING: Final = {
    "en": "signed|signature|signatures|date and signature|name and signature|read and understood|i have read"
    "|i confirm that|acknowledged|acknowledgement|approved by|approved|reviewed by|prepared by|checked by"
    "|adopted by|adopted on|adopted at|version history|revision history|document history|change history|change log"
    "|amendment record|record of changes|printed copies|uncontrolled|for internal use|internal use only"
    "|distribution|distribution list|cc|encl|enclosures|document control|document owner|next review"
    "|in witness whereof|on behalf of|the management|the board|the committee|the secretary|the chair|chair"
    "|chairman|chairperson|secretary|treasurer|head teacher|principal|manager",
    "de": "unterschrift|unterschriften|datum, unterschrift|datum und unterschrift|ort, datum|gezeichnet|gez"
    "|gelesen und verstanden|ich habe|zur kenntnis genommen|geprüft|freigegeben|erstellt|genehmigt|beschlossen am"
    "|beschlossen in|änderungsverzeichnis|änderungshistorie|versionshistorie|revisionsverzeichnis|nur für den"
    "|verteiler|anlagen|anlage|der vorstand|die leitung|die geschäftsleitung|die schulleitung|i. a|i. v"
    "|für den vorstand|im auftrag|der vorsitzende|die vorsitzende|schriftführer",
    "fr": "signature|signatures|date et signature|nom et signature|lu et approuvé|je soussigné|je soussignée"
    "|fait à|fait le|approuvé par|rédigé par|vérifié par|historique des versions|historique|diffusion"
    "|usage interne|document interne|le maire|la directrice|le directeur|le président|la présidente|la direction"
    "|le bureau|le secrétaire|la secrétaire|pour la direction|adopté par|adopté le|validé par",
    "es": "firma|firmado|firmas|fdo|fecha y firma|nombre y firma|leído y conforme|he leído|el abajo firmante"
    "|aprobado por|elaborado por|revisado por|historial de versiones|control de cambios|uso interno|distribución"
    "|la directora|el director|la dirección|el presidente|la presidenta|el secretario|la secretaria|vº bº"
    "|visto bueno",
    "pt": "assinatura|assinado|data e assinatura|nome e assinatura|li e concordo|declaro que|aprovado por"
    "|elaborado por|revisado por|histórico de revisões|controle de versões|uso interno|distribuição|o síndico"
    "|a síndica|a diretoria|o diretor|a diretora|o presidente|a presidente|a secretária",
    "it": "firma|firmato|data e firma|letto e approvato|per presa visione|il sottoscritto|la sottoscritta|redatto"
    "|verificato|approvato|approvato da|redatto da|storico delle revisioni|uso interno|distribuzione|il direttore"
    "|la direttrice|il presidente|la presidente|la direzione|il responsabile",
    "nl": "handtekening|datum en handtekening|gelezen en|voor akkoord|goedgekeurd|versiebeheer|het bestuur|de directie",
    "pl": "podpis|data i podpis|zapoznałem się|zapoznałam się|zatwierdził|zatwierdzam|sporządził|historia zmian"
    "|zarząd|dyrektor|prezes",
    "ru": "подпись|дата, подпись|ознакомлен|с правилами ознакомлен|утверждаю|утверждено|составил|составила"
    "|согласовано|лист изменений|лист ознакомления|для служебного|директор|комендант|председатель|заведующий"
    "|заведующая|с инструкцией ознакомлен|инструкцию составил",
    "uk": "підпис|ознайомлений|затверджено|директор|голова",
    "vi": "ký tên|chữ ký|người lập|người duyệt|hiệu trưởng|giám đốc|ban giám hiệu|tm.|nơi nhận|đã đọc|xác nhận"
    "|ký và ghi rõ",
    "zh": "签字|签名|签章|盖章|签收|本人已阅读|编制|编制人|审核|审核人|批准|批准人|修订记录|版本记录|变更记录|抄送"
    "|发放范围|内部资料|内部使用|打印版|本文件为|簽名|簽章|核准|修訂紀錄|制定日期|起草人|负责人签字|日期：|附件"
    "|附：|附表|印发|主送|打印：|校对：|共印|印数|发文机关|签发",
    "ja": "署名|押印|承認|作成|確認|承認者|作成者|確認者|改訂履歴|改定履歴|配布先|社外秘|以上\\s|制定|記入日",
    "ko": "서명|확인|승인|작성|검토|개정 이력|개정이력|배포|대외비|본인은|관리소장|위원장|직인",
    "ar": "التوقيع|توقيع|الاسم والتوقيع|قرأت وفهمت|اعتمد|اعتماد|أعده|راجعه|سجل التعديلات|المدير|المديرة|الإدارة|رئيس",
    "hi": "हस्ताक्षर|नाम और हस्ताक्षर|मैंने पढ़|अनुमोदित|तैयार किया|संशोधन इतिहास|प्रबंधक|अध्यक्ष|सचिव",
    "tr": "imza|tarih ve imza|okudum|onaylayan|hazırlayan|revizyon|yönetim kurulu|müdür|başkan",
    "id": "tanda tangan|disetujui|disusun|mengetahui|riwayat revisi|kepala|ketua",
    "fa": "امضا|تایید|تهیه کننده|مدیر|رئیس",
    "th": "ลงชื่อ|ลายเซ็น|ผู้อนุมัติ|ผู้จัดทำ|ประวัติการแก้ไข|ผู้อำนวยการ",
}
"""What lines begin with below which somebody signs, or that tell who approved a document and who has it."""

HISTORY: Final = {
    "en": "version history|revision history|document history|change history|change log|changelog|amendment record"
    "|record of changes|amendments|document control|revisions",
    "de": "änderungsverzeichnis|änderungshistorie|versionshistorie|revisionsverzeichnis|änderungen|dokumenthistorie",
    "fr": "historique des versions|historique|historique des révisions|suivi des modifications",
    "es": "historial de versiones|control de cambios|historial de cambios|historial de revisiones",
    "pt": "histórico de revisões|histórico de versões|controle de versões|controle de alterações",
    "it": "storico delle revisioni|cronologia delle revisioni|storia delle revisioni",
    "nl": "versiebeheer|wijzigingen|revisiehistorie",
    "pl": "historia zmian|rejestr zmian",
    "ru": "лист изменений|история изменений|лист регистрации изменений",
    "vi": "lịch sử sửa đổi|lịch sử phiên bản",
    "zh": "修订记录|版本记录|变更记录|修改记录|版本历史|修訂紀錄|版本紀錄",
    "ja": "改訂履歴|改定履歴|変更履歴|更新履歴",
    "ko": "개정 이력|개정이력|변경 이력|변경이력",
    "ar": "سجل التعديلات|سجل الإصدارات",
    "hi": "संशोधन इतिहास",
    "tr": "revizyon geçmişi|değişiklik kaydı",
}
"""What stands above the list of a document's versions."""
