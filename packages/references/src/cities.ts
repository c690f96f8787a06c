/** Cities that many publishers print on their books: where nothing else tells the house from its place, one of them does. */

/** Without its accents, as some lists print it. */
const plain = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036F]/g, '')

const CITIES = new Set(
  `amsterdam,ann arbor,ankara,antwerp,antwerpen,athens,austin,baltimore,bangkok,barcelona,basel,beijing,belgrade,belo horizonte,
bergen,berkeley,berlin,bern,beverly hills,bloomington,boca raton,bogotá,bologna,bombay,bonn,boston,boulder,bratislava,brasília,
brisbane,bristol,bruxelles,brussels,bucharest,budapest,buenos aires,cairo,calcutta,cambridge,canberra,cape town,caracas,
chapel hill,chicago,chichester,coimbra,cologne,copenhagen,curitiba,dakar,delhi,denver,dordrecht,dresden,dublin,durham,edinburgh,
englewood cliffs,firenze,florence,florianópolis,frankfurt,frankfurt am main,freiburg,fortaleza,genève,geneva,göttingen,granada,
grenoble,groningen,guildford,hague,hamburg,hanoi,harmondsworth,heidelberg,helsinki,hillsdale,hoboken,hong kong,honolulu,ibadan,
indianapolis,istanbul,ithaca,jakarta,jena,jerusalem,johannesburg,kampala,karachi,kathmandu,köln,kraków,kuala lumpur,kyiv,kyoto,
la habana,la paz,lausanne,leiden,leipzig,leuven,lima,lisboa,lisbon,liverpool,ljubljana,london,los angeles,louvain,lyon,madrid,
mahwah,manila,maputo,marburg,marseille,medellín,melbourne,méxico,mexico city,ciudad de méxico,milan,milano,minneapolis,montevideo,
montpellier,montréal,montreal,moscow,moskva,mumbai,münchen,munich,münster,nairobi,napoli,new brunswick,new delhi,new haven,
new york,newbury park,oakland,osaka,oslo,ottawa,oxford,padova,palo alto,paris,pasadena,petrópolis,philadelphia,pittsburgh,porto,
porto alegre,poznań,prague,praha,pretoria,princeton,quito,québec,recife,rennes,rio de janeiro,riga,rome,roma,rotterdam,salamanca,
salvador,san diego,san francisco,san josé,san juan,santa barbara,santiago,santiago de chile,são paulo,sarajevo,seattle,seoul,
sevilla,shanghai,singapore,stockholm,strasbourg,stuttgart,sydney,taipei,tallinn,tehran,tel aviv,the hague,thousand oaks,tokyo,
toronto,torino,toulouse,tübingen,uppsala,urbana,utrecht,valencia,vancouver,venezia,vienna,vilnius,warsaw,warszawa,washington,
washington dc,washington d.c,weinheim,wellington,wien,wiesbaden,winnipeg,würzburg,zagreb,zaragoza,zürich,zurich,
alfenas,araraquara,aracaju,arequipa,assis,asunción,aveiro,bauru,belém,blumenau,boa vista,botucatu,braga,bucaramanga,cali,campina grande,
campinas,campo grande,campo mourão,canoas,cascavel,caxias do sul,chapecó,cochabamba,concepción,córdoba,criciúma,cruz das almas,cuiabá,
cusco,diamantina,dourados,évora,feira de santana,foz do iguaçu,goiânia,guadalajara,guarapuava,guarulhos,guayaquil,ijuí,ilhéus,itajaí,
jaboticabal,joão pessoa,joinville,juiz de fora,la plata,lages,lavras,londrina,macapá,maceió,málaga,manaus,manizales,maringá,marília,
mérida,monterrey,montes claros,mossoró,murcia,natal,niterói,osasco,ouro preto,oviedo,palmas,pamplona,passo fundo,pelotas,petrolina,
piracicaba,ponta grossa,porto velho,presidente prudente,puebla,ribeirão preto,rio branco,rio claro,rio grande,rondonópolis,rosario,
san salvador,santa cruz do sul,santa maria,santo andré,santo domingo,santos,são bernardo do campo,são carlos,são cristóvão,são josé do rio preto,
são leopoldo,são luís,seropédica,sobral,sorocaba,taubaté,temuco,teresina,tubarão,uberaba,uberlândia,valladolid,valparaíso,viçosa,vitória,
vitória da conquista,xalapa`
    .split(/,\s*/)
    .flatMap(name => [name, plain(name)])
)

/** Brazil's states, as they stand behind a place: `Tubarão, SC`, `Campo Mourão-PR`, `Brasília (DF)`. */
const IN_STATE =
  /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ' -]{2,30}?(?:, ?|-| - |\/| \()(?:A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)\)?$/

/** Whether the words are a place where a journal appears: a city that publishes, or a place with its state. */
export const isPlace = (words: string): boolean => isCity(words) || IN_STATE.test(words)

/** Whether the words are a city where books are published, perhaps with its state or country. */
export function isCity(words: string): boolean {
  const name = words.split(/[,(/;&]|\.$| - /)[0]!
  return name.length < 24 && CITIES.has(name.trim().toLowerCase())
}
