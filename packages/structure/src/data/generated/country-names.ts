/** Names of countries, a country a line. Made by scripts/country-names.mjs from CLDR 48.0; do not edit. */
export const countryNames: string = `
AD|andorra|andorre|
AE|united arab emirates|émirats arabes unis|emiratos árabes unidos|emirados árabes unidos|vereinigte arabische emirate|uae|u.a.e|
AF|afghanistan|afganistán|afeganistão|
AG|antigua & barbuda|antigua-et-barbuda|antigua y barbuda|antígua e barbuda|antigua und barbuda|
AI|anguilla|anguila|
AL|albania|albanie|albânia|albanien|
AM|armenia|arménie|armênia|armenien|
AO|angola|
AQ|antarctica|antarctique|antártida|antarktis|
AR|argentina|argentine|argentinien|
AS|american samoa|samoa américaines|samoa americana|amerikanisch-samoa|
AT|austria|autriche|áustria|österreich|
AU|australia|australie|austrália|australien|
AW|aruba|
AX|åland islands|îles åland|islas aland|ilhas aland|ålandinseln|
AZ|azerbaijan|azerbaïdjan|azerbaiyán|azerbaijão|aserbaidschan|
BA|bosnia & herzegovina|bosnie-herzégovine|bosnia y herzegovina|bósnia e herzegovina|bosnien und herzegowina|bosnia|bosnia and herzegovina|bosnia-herzegovina|
BB|barbados|barbade|
BD|bangladesh|bangladés|bangladesch|
BE|belgium|belgique|bélgica|belgien|
BF|burkina faso|burquina faso|
BG|bulgaria|bulgarie|bulgária|bulgarien|
BH|bahrain|bahreïn|baréin|barein|
BI|burundi|
BJ|benin|bénin|benín|
BL|st. barthélemy|saint-barthélemy|san bartolomé|são bartolomeu|
BM|bermuda|bermudes|bermudas|
BN|brunei|brunéi|brunei darussalam|
BO|bolivia|bolivie|bolívia|bolivien|plurinational state of bolivia|estado plurinacional de bolivia|
BQ|caribbean netherlands|pays-bas caribéens|caribe neerlandés|países baixos caribenhos|karibische niederlande|
BR|brazil|brésil|brasil|brasilien|
BS|bahamas|the bahamas|
BT|bhutan|bhoutan|bután|butão|
BV|bouvet island|île bouvet|isla bouvet|ilha bouvet|bouvetinsel|
BW|botswana|botsuana|
BY|belarus|biélorussie|bielorrusia|bielorrússia|byelorussia|
BZ|belize|belice|
CA|canada|canadá|kanada|
CC|cocos (keeling) islands|îles cocos|islas cocos|ilhas cocos (keeling|kokosinseln|
CD|congo - kinshasa|congo-kinshasa|república democrática del congo|kongo-kinshasa|dr congo|d.r. congo|drc|democratic republic of congo|democratic republic of the congo|the democratic republic of the congo|république démocratique du congo|rdc|rd congo|république démocratique de congo|congo (kinshasa|
CF|central african republic|république centrafricaine|república centroafricana|república centro-africana|zentralafrikanische republik|centrafrique|
CG|congo - brazzaville|congo-brazzaville|congo|república do congo|kongo-brazzaville|republic of congo|republic of the congo|république du congo|
CH|switzerland|suisse|suiza|suíça|schweiz|
CI|côte d’ivoire|costa do marfim|ivory coast|cote d’ivoire|cote divoire|costa de marfil|elfenbeinküste|
CK|cook islands|îles cook|islas cook|ilhas cook|cookinseln|
CL|chile|chili|
CM|cameroon|cameroun|camerún|camarões|kamerun|
CN|china|chine|pr china|p.r. china|p. r. china|p.r.china|people’s republic of china|peoples republic of china|prc|république populaire de chine|república popular china|
CO|colombia|colombie|colômbia|kolumbien|
CR|costa rica|
CU|cuba|kuba|
CV|cape verde|cap-vert|cabo verde|
CW|curaçao|curazao|
CX|christmas island|île christmas|isla de navidad|ilha christmas|weihnachtsinsel|
CY|cyprus|chypre|chipre|zypern|
CZ|czechia|tchéquie|chequia|tchéquia|tschechien|czech republic|république tchèque|república checa|república tcheca|
DE|germany|allemagne|alemania|alemanha|deutschland|federal republic of germany|
DJ|djibouti|yibuti|djibuti|dschibuti|
DK|denmark|danemark|dinamarca|dänemark|
DM|dominica|dominique|
DO|dominican republic|république dominicaine|república dominicana|dominikanische republik|
DZ|algeria|algérie|argelia|argélia|algerien|
EC|ecuador|équateur|equador|
EE|estonia|estonie|estônia|estland|
EG|egypt|égypte|egipto|egito|ägypten|arab republic of egypt|egypte|
EH|western sahara|sahara occidental|sáhara occidental|saara ocidental|westsahara|
ER|eritrea|érythrée|eritreia|
ES|spain|espagne|españa|espanha|spanien|
ET|ethiopia|éthiopie|etiopía|etiópia|äthiopien|
FI|finland|finlande|finlandia|finlândia|finnland|
FJ|fiji|fidji|fiyi|fidschi|
FK|falkland islands|îles malouines|islas malvinas|ilhas malvinas|falklandinseln|
FM|micronesia|micronésie|micronésia|mikronesien|federated states of micronesia|
FO|faroe islands|îles féroé|islas feroe|ilhas faroé|färöer|
FR|france|francia|frança|frankreich|
GA|gabon|gabón|gabão|gabun|
GB|united kingdom|royaume-uni|reino unido|vereinigtes königreich|uk|u.k|great britain|england|scotland|wales|northern ireland|angleterre|écosse|inglaterra|england, uk|großbritannien|
GD|grenada|grenade|granada|
GE|georgia|géorgie|geórgia|georgien|
GF|french guiana|guyane française|guayana francesa|guiana francesa|französisch-guayana|
GG|guernsey|guernesey|
GH|ghana|gana|
GI|gibraltar|
GL|greenland|groenland|groenlandia|groenlândia|grönland|
GM|gambia|gambie|gâmbia|the gambia|
GN|guinea|guinée|guiné|guinea-conakry|republic of guinea|
GP|guadeloupe|guadalupe|
GQ|equatorial guinea|guinée équatoriale|guinea ecuatorial|guiné equatorial|äquatorialguinea|
GR|greece|grèce|grecia|grécia|griechenland|hellas|
GS|south georgia & south sandwich islands|géorgie du sud-et-les îles sandwich du sud|islas georgia del sur y sandwich del sur|ilhas geórgia do sul e sandwich do sul|südgeorgien und die südlichen sandwichinseln|
GT|guatemala|
GU|guam|
GW|guinea-bissau|guinée-bissau|guinea-bisáu|guiné-bissau|guinea bissau|
GY|guyana|guiana|
HK|hong kong sar china|r.a.s. chinoise de hong kong|rae de hong kong (china|hong kong, rae da china|sonderverwaltungsregion hongkong|hong kong|hong kong sar|
HM|heard & mcdonald islands|îles heard-et-macdonald|islas heard y mcdonald|ilhas heard e mcdonald|heard und mcdonaldinseln|
HN|honduras|
HR|croatia|croatie|croacia|croácia|kroatien|
HT|haiti|haïti|haití|
HU|hungary|hongrie|hungría|hungria|ungarn|
ID|indonesia|indonésie|indonésia|indonesien|
IE|ireland|irlande|irlanda|irland|republic of ireland|éire|
IL|israel|israël|
IM|isle of man|île de man|isla de man|ilha de man|
IN|india|inde|índia|indien|
IO|british indian ocean territory|territoire britannique de l’océan indien|territorio británico del océano índico|território britânico do oceano índico|britisches territorium im indischen ozean|
IQ|iraq|irak|iraque|
IR|iran|irán|irã|islamic republic of iran|iran, islamic republic of|
IS|iceland|islande|islandia|islândia|island|
IT|italy|italie|italia|itália|italien|
JE|jersey|
JM|jamaica|jamaïque|jamaika|
JO|jordan|jordanie|jordania|jordânia|jordanien|
JP|japan|japon|japón|japão|
KE|kenya|kenia|quênia|
KG|kyrgyzstan|kirghizstan|kirguistán|quirguistão|kirgisistan|
KH|cambodia|cambodge|camboya|camboja|kambodscha|
KI|kiribati|quiribati|
KM|comoros|comores|comoras|komoren|
KN|st. kitts & nevis|saint-christophe-et-niévès|san cristóbal y nieves|são cristóvão e névis|st. kitts und nevis|
KP|north korea|corée du nord|corea del norte|coreia do norte|nordkorea|dpr korea|democratic people’s republic of korea|
KR|south korea|corée du sud|corea del sur|coreia do sul|südkorea|korea|republic of korea|korea (south|corée|corea|
KW|kuwait|koweït|
KY|cayman islands|îles caïmans|islas caimán|ilhas cayman|kaimaninseln|
KZ|kazakhstan|kazajistán|cazaquistão|kasachstan|
LA|laos|lao pdr|lao people’s democratic republic|
LB|lebanon|liban|líbano|libanon|
LC|st. lucia|sainte-lucie|santa lucía|santa lúcia|
LI|liechtenstein|
LK|sri lanka|ceylon|
LR|liberia|libéria|
LS|lesotho|lesoto|
LT|lithuania|lituanie|lituania|lituânia|litauen|
LU|luxembourg|luxemburgo|luxemburg|
LV|latvia|lettonie|letonia|letônia|lettland|
LY|libya|libye|libia|líbia|libyen|
MA|morocco|maroc|marruecos|marrocos|marokko|kingdom of morocco|
MC|monaco|mónaco|mônaco|
MD|moldova|moldavie|moldavia|moldávia|republik moldau|republic of moldova|
ME|montenegro|monténégro|
MF|st. martin|saint-martin|san martín|são martinho|
MG|madagascar|madagaskar|
MH|marshall islands|îles marshall|islas marshall|ilhas marshall|marshallinseln|
MK|north macedonia|macédoine du nord|macedonia del norte|macedônia do norte|nordmazedonien|macedonia|republic of macedonia|fyrom|
ML|mali|
MM|myanmar (burma|myanmar (birmanie|myanmar (birmania|mianmar (birmânia|myanmar|burma|birmanie|birmania|
MN|mongolia|mongolie|mongólia|mongolei|
MO|macao sar china|r.a.s. chinoise de macao|rae de macao (china|macau, rae da china|sonderverwaltungsregion macau|macau|macao|macao sar|
MP|northern mariana islands|îles mariannes du nord|islas marianas del norte|ilhas marianas do norte|nördliche marianen|
MQ|martinique|martinica|
MR|mauritania|mauritanie|mauritânia|mauretanien|
MS|montserrat|
MT|malta|malte|
MU|mauritius|maurice|mauricio|maurício|
MV|maldives|maldivas|malediven|
MW|malawi|malaui|
MX|mexico|mexique|méxico|mexiko|
MY|malaysia|malaisie|malasia|malásia|
MZ|mozambique|moçambique|mosambik|
NA|namibia|namibie|namíbia|
NC|new caledonia|nouvelle-calédonie|nueva caledonia|nova caledônia|neukaledonien|
NE|niger|níger|
NF|norfolk island|île norfolk|isla norfolk|ilha norfolk|norfolkinsel|
NG|nigeria|nigéria|
NI|nicaragua|nicarágua|
NL|netherlands|pays-bas|países bajos|países baixos|niederlande|the netherlands|holland|holanda|
NO|norway|norvège|noruega|norwegen|
NP|nepal|népal|
NR|nauru|
NU|niue|
NZ|new zealand|nouvelle-zélande|nueva zelanda|nova zelândia|neuseeland|
OM|oman|omán|omã|
PA|panama|panamá|
PE|peru|pérou|perú|
PF|french polynesia|polynésie française|polinesia francesa|polinésia francesa|französisch-polynesien|
PG|papua new guinea|papouasie-nouvelle-guinée|papúa nueva guinea|papua-nova guiné|papua-neuguinea|
PH|philippines|filipinas|philippinen|
PK|pakistan|pakistán|paquistão|
PL|poland|pologne|polonia|polônia|polen|
PM|st. pierre & miquelon|saint-pierre-et-miquelon|san pedro y miquelón|são pedro e miquelão|st. pierre und miquelon|
PN|pitcairn islands|îles pitcairn|islas pitcairn|ilhas pitcairn|pitcairninseln|
PR|puerto rico|porto rico|
PS|palestinian territories|territoires palestiniens|territorios palestinos|territórios palestinos|palästinensische autonomiegebiete|palestine|state of palestine|occupied palestinian territory|gaza strip|west bank|
PT|portugal|
PW|palau|palaos|
PY|paraguay|paraguai|
QA|qatar|catar|katar|
RE|réunion|la réunion|reunión|reunião|reunion island|île de la réunion|
RO|romania|roumanie|rumanía|romênia|rumänien|
RS|serbia|serbie|sérvia|serbien|
RU|russia|russie|rusia|rússia|russland|russian federation|fédération de russie|federación de rusia|federação russa|russische föderation|
RW|rwanda|ruanda|
SA|saudi arabia|arabie saoudite|arabia saudí|arábia saudita|saudi-arabien|kingdom of saudi arabia|ksa|arabia saudita|
SB|solomon islands|îles salomon|islas salomón|ilhas salomão|salomonen|
SC|seychelles|seicheles|seychellen|
SD|sudan|soudan|sudán|sudão|
SE|sweden|suède|suecia|suécia|schweden|
SG|singapore|singapour|singapur|singapura|
SH|st. helena|sainte-hélène|santa elena|santa helena|
SI|slovenia|slovénie|eslovenia|eslovênia|slowenien|
SJ|svalbard & jan mayen|svalbard et jan mayen|svalbard y jan mayen|svalbard e jan mayen|spitzbergen und jan mayen|
SK|slovakia|slovaquie|eslovaquia|eslováquia|slowakei|slovak republic|
SL|sierra leone|sierra leona|serra leoa|
SM|san marino|saint-marin|
SN|senegal|sénégal|
SO|somalia|somalie|somália|
SR|suriname|surinam|
SS|south sudan|soudan du sud|sudán del sur|sudão do sul|südsudan|republic of south sudan|
ST|são tomé & príncipe|sao tomé-et-principe|santo tomé y príncipe|são tomé e príncipe|são tomé und príncipe|são tomé and príncipe|sao tome and principe|
SV|el salvador|salvador|
SX|sint maarten|saint-martin (partie néerlandaise|
SY|syria|syrie|siria|síria|syrien|syrian arab republic|
SZ|eswatini|esuatini|essuatíni|swaziland|kingdom of eswatini|
TC|turks & caicos islands|îles turques-et-caïques|islas turcas y caicos|ilhas turcas e caicos|turks- und caicosinseln|
TD|chad|tchad|chade|tschad|
TF|french southern territories|terres australes françaises|territorios australes franceses|territórios franceses do sul|französische süd- und antarktisgebiete|
TG|togo|
TH|thailand|thaïlande|tailandia|tailândia|
TJ|tajikistan|tadjikistan|tayikistán|tadjiquistão|tadschikistan|
TK|tokelau|
TL|timor-leste|timor oriental|east timor|timor leste|
TM|turkmenistan|turkménistan|turkmenistán|turcomenistão|
TN|tunisia|tunisie|túnez|tunísia|tunesien|
TO|tonga|
TR|türkiye|turquie|turquía|turquia|türkei|turkey|turkiye|republic of turkey|
TT|trinidad & tobago|trinité-et-tobago|trinidad y tobago|trinidad e tobago|trinidad und tobago|trinidad|trinidad and tobago|west indies|
TV|tuvalu|
TW|taiwan|taïwan|taiwán|taiwan, r.o.c|taiwan roc|republic of china|
TZ|tanzania|tanzanie|tanzânia|tansania|united republic of tanzania|
UA|ukraine|ucrania|ucrânia|
UG|uganda|ouganda|
UM|u.s. outlying islands|îles mineures éloignées des états-unis|islas menores alejadas de ee. uu|ilhas menores distantes dos eua|amerikanische überseeinseln|
US|united states|états-unis|estados unidos|vereinigte staaten|usa|u.s.a|us|u.s|united states of america|the united states|états-unis d’amérique|etats-unis|estados unidos de américa|eua|ee.uu|eeuu|ee. uu|estados unidos da américa|
UY|uruguay|uruguai|
UZ|uzbekistan|ouzbékistan|uzbekistán|uzbequistão|usbekistan|
VA|vatican city|état de la cité du vatican|ciudad del vaticano|cidade do vaticano|vatikanstadt|
VC|st. vincent & grenadines|saint-vincent-et-les grenadines|san vicente y las granadinas|são vicente e granadinas|st. vincent und die grenadinen|
VE|venezuela|república bolivariana de venezuela|bolivarian republic of venezuela|
VG|british virgin islands|îles vierges britanniques|islas vírgenes británicas|ilhas virgens britânicas|britische jungferninseln|
VI|u.s. virgin islands|îles vierges des états-unis|islas vírgenes de ee. uu|ilhas virgens americanas|amerikanische jungferninseln|
VN|vietnam|viêt nam|vietnã|viet nam|việt nam|
VU|vanuatu|
WF|wallis & futuna|wallis-et-futuna|wallis y futuna|wallis e futuna|wallis und futuna|
WS|samoa|
YE|yemen|yémen|iêmen|jemen|
YT|mayotte|
ZA|south africa|afrique du sud|sudáfrica|áfrica do sul|südafrika|republic of south africa|rsa|
ZM|zambia|zambie|zâmbia|sambia|
ZW|zimbabwe|zimbabue|zimbábue|simbabwe|
XK|kosovo|
AN|netherlands antilles|
`
