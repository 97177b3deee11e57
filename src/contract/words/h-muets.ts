// Names of communes that begin with a mute h, or with a y that is a vowel: « d’Hyères », « d’Yerres », but « de Haguenau ».
// Spelling does not tell; these are the words that the Code officiel géographique joins by « d’ » (typeLiaison 1), folded:
// first words, whole names where communes of the same first word differ. The test compares with the 35,000 communes.

/** Left out, against the official code: Hendaye (h aspiré of Basque Hendaia), Hesse and Hagen (better known in Germany). */
const COMMUNES = `
habarcq habas habere hablainville habloville haboudange hacourt hacqueville hadigny hadol hadonville hagecourt
hagetaubin hagetmau hageville hagneville hagondange haigneville haillainville haillicourt hainvillers
haironville haisnes haleine halinghen hallencourt hallennes hallering hallignicourt hallines halling
hallivillers halloville halloy-les-pernois hallu halluin halsou halstroff hamblain hamel hamelin hamelincourt
hanches hancourt hangest hannaches hannescamps hannocourt hantay haplincourt happonvilliers haramont
haraucourt-sur-seille haravesnes haravilliers harbonnieres harbouey harcanville harchechamp harcigny harcourt
hardancourt hardecourt hardencourt hardifort hardinghen hardivillers hardricourt hareville harfleur hargarten
hargeville hargicourt harly harmeville harmonville harnes harol haroue harponville harprich harquency harreberg
harreville harsault hartennes hartzviller haselbourg hasnon hasparren haspelschiedt haspres hastingues hatrize
hattencourt hattenville hattigny hattonchatel hattonville haubourdin hauconcourt haucourt haudainville
haudiomont haudonville haudrecy haudricourt haulchin haumont hauriet haussez haussignemont haussimont
haussonville haussy haut-clocher haut-de-bosdarros haut-mauco hautaget haute-isle hautecour hautecourt
hautefage-la-tour hautefaye hautefeuille hautefond hautefort hauteluce hauterive-la-fresse hauterives
hautesvignes hautevelle hautevesnes hauteville-les-dijon hauteville-lompnes hauteville-sur-fier hautmont
hautmougey hautot-l-auvray hautot-saint-sulpice hautot-sur-mer hautvillers haux havange havelu haveluy havernas
haverskerque havrincourt hayange hayes haynecourt hazebrouck hazembourg heauville hebecourt hebecrevon
heberville hebuterne hecourt hecq hectomare hedauville hedouville heillecourt heilly heiltz heining heippes
helesmes helette helfaut hellean hellemmes hellering hellimer heloup helstroff hemevillers hemilly heming
hemonstoir henamenil henanbihen hendecourt henencourt henin heninel hennebont hennecourt hennemont henneveux
hennezel hennezis henonville henouville henrichemont henridorff henriville henu herange herbault herbecourt
herbelles herbeuval herbeuville herbeville herbeviller herbeys herbignac herbinghen herbisse herblay herchies
herepian hergnies hergugney heric hericourt hericy herimenil herimoncourt herin herissart herisson herleville
herlies herlin herlincourt herm hermanville hermaville herme hermelange hermelinghen herment hermeray hermeville
hermies hermillon hermin hermonville hernicourt herny heronchelles herouville herouvillette herpelmont herpy
herqueville herre herrere herrin herry herserange hersin hertzing hervelinghen hervilly hery herzeele hesbecourt
hesdigneul hesdin hesmond hestroff hestrud hestrus hetomesnil hettange heubecourt heuchin heucourt heudebouville
heudicourt heudreville heugas heugleville heugnes heuilley heuland heume heuringhem heurteauville heutregiville
heuzecourt hevilliers heyrieux hezecques hieres hiers hiersac hiesse higueres hilbesheim hillion hilsprich
hinckange hinges hinx hirel hirson his hocquincourt hocquinghen hodent hoeville holacourt holling holving
hombleux homblieres homecourt hommes hondeghem hondevilliers hondschoote honnechy honnecourt hontanx hopital
hordain hornaing horsarrieu horville hosta hostens hostiaz hostun houchin houdain houdancourt houdelaincourt
houdelaucourt houdelmont houdemont houdetot houdreville houecourt houeilles houeville houilles houlbec-cocherel
hounoux houplin houplines hours hourtin housseras housseville houtaud houtkerque houville-la-branche houvin houx
hubersent hubert huberville huby huchenneville huclier hucqueliers hudimesnil hudiviller huetre huez hugier
huilliecourt huilly huismes huisseau hulluch hultehouse humbauville humbecourt humbercamps humbercourt humbert
humberville humbligny humeroeuille humieres hundling hunting huos huparlac huppain huppy hurbache hure hurecourt
hures huriel hurigny hurtieres hussigny hyds hyencourt hyeres hyevre hymont hypercourt yainville yaucourt
yebleron yebles yenne yermenonville yerres yerville yevre yevres yolet yoncq yonval youx yutz
`;

/** Elsewhere: a county, and foreign places that usage elides. */
const AUTRES = `helsinki heraklion herault hiroshima haiti hispaniola`;

export const H_MUETS: ReadonlySet<string> = new Set(`${COMMUNES} ${AUTRES}`.trim().split(/\s+/));
