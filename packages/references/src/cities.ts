/** Cities that many publishers print on their books: where nothing else tells the house from its place, one of them does. */

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
washington dc,washington d.c,weinheim,wellington,wien,wiesbaden,winnipeg,würzburg,zagreb,zaragoza,zürich,zurich`.split(
    /,\s*/
  )
)

/** Whether the words are a city where books are published, perhaps with its state or country. */
export function isCity(words: string): boolean {
  const name = words.split(/[,(/;&]|\.$| - /)[0]!
  return name.length < 24 && CITIES.has(name.trim().toLowerCase())
}
