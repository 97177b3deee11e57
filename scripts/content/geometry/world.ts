import type { MultiLineString } from 'geojson';
import { feature, merge, mergeArcs, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Topology } from 'topojson-specification';
import type { LonLat } from '../../../src/contract/maps/projections.ts';
import type { AtlasProperties, WorldAtlas } from './load-world-atlas.ts';
import { filterArc, toEqualAreaKm, unwrapLongitudes, weighArc } from './simplify-arc.ts';

/** A polygon: its outer ring, then its holes; every ring closed, outer rings clockwise, as d3 wants them. */
export type Rings = LonLat[][];

/** A country or territory with its own ISO code; `code` is null for land that the atlas attributes to nobody. */
export interface Shape {
  code: string | null;
  /** The State that the shape is part of, when it has a code of its own: `FR` for Réunion. */
  partOf?: string;
  polygons: Rings[];
}

type Area = MultiPolygon<AtlasProperties> & { properties: AtlasProperties };
type Areas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;

/** The world atlas with its arcs in degrees and weighed once, ready to be simplified to any tolerance. */
interface WeighedAtlas {
  arcs: { points: LonLat[]; weights: number[] }[];
  codes: ReadonlyMap<string, string>;
  countries: GeometryCollection<AtlasProperties>;
}

export interface World {
  /** Shapes without the points that matter for less than this many km²; computed once a tolerance. */
  shapesAt(minKm2: number): readonly Shape[];
  /** The continents and the islands, without borders. */
  landAt(minKm2: number): readonly Rings[];
  /** What parts States on land, each line once, as detailed as the atlas. */
  borders(): MultiLineString;
}

/** Overseas France is part of France in the atlas: west, south, east, north of each territory with a code of its own. */
const OVERSEAS: readonly [string, number, number, number, number][] = [
  ['GF', -55, 2, -51, 6],
  ['GP', -62, 15.8, -60.9, 16.6],
  ['MQ', -61.3, 14.3, -60.7, 15],
  ['RE', 55, -21.5, 56, -20.8],
  ['YT', 44.9, -13.1, 45.4, -12.5],
];

const ANTARCTICA = 'ATA';

/** Undoes the quantisation: whole deltas → degrees, rounded to 1e-5 (about a metre). */
function decodeArcs({ arcs, transform }: Topology): LonLat[][] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([deltaX = 0, deltaY = 0]): LonLat => {
      if (!transform) return [deltaX, deltaY];
      x += deltaX;
      y += deltaY;
      return [round(x * kx + dx), round(y * ky + dy)];
    });
  });
}

/** @param rattachements codes of the atlas → ISO code of the State that each is drawn with */
export function prepareWorld(atlas: WorldAtlas, rattachements: Readonly<Record<string, string>>): World {
  const arcs = decodeArcs(atlas).map((points) => ({ points, weights: weighArc(points) }));
  const codes = new Map([...ALPHA_2_CODES, ...Object.entries(rattachements)]);
  const weighed = { arcs, codes, countries: mergeAreas(atlas, codes) };
  const known = new Map<number, readonly Shape[]>();
  const lands = new Map<number, readonly Rings[]>();
  return {
    landAt(minKm2) {
      const land = lands.get(minKm2) ?? landOf(weighed, minKm2);
      lands.set(minKm2, land);
      return land;
    },
    borders: () => {
      const exact = simplify(weighed, 0);
      return mesh(exact, exact.objects.countries as GeometryObject, (a, b) => a !== b);
    },
    shapesAt(minKm2) {
      const shapes = known.get(minKm2) ?? shapesOf(weighed, minKm2);
      known.set(minKm2, shapes);
      return shapes;
    },
  };
}

/** Signed area in km²: negative for an outer ring (clockwise), positive for a hole. */
export function ringAreaKm2(ring: readonly LonLat[]): number {
  const points = unwrapLongitudes(ring).map(toEqualAreaKm);
  let sum = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

/** Rings that lost their area or turned inside out would fill the sphere: they are left out. */
export function keepSoundRings(rings: Rings): Rings | null {
  const [outer, ...holes] = rings;
  if (!outer || outer.length < 4 || ringAreaKm2(outer) >= 0) return null;
  return [outer, ...holes.filter((hole) => hole.length >= 4 && ringAreaKm2(hole) > 0)];
}

/** Stands for an island that simplification, or the atlas itself (the Vatican), reduced to a point: about 100 m wide. */
function islandAt([longitude, latitude]: LonLat): Rings {
  const step = 0.0005;
  const [west, east, south, north] = [longitude - step, longitude + step, latitude - step, latitude + step];
  return [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ];
}

/** Drops Antarctica; dissolves what the atlas draws apart into the State it belongs to. */
function mergeAreas(atlas: WorldAtlas, codes: ReadonlyMap<string, string>): GeometryCollection<AtlasProperties> {
  const areas = atlas.objects.countries.geometries as Area[];
  const byCode = Map.groupBy(areas, ({ properties: { a3 } }) => codes.get(a3) ?? a3);
  byCode.delete(ANTARCTICA);
  const geometries = [...byCode.values()].flatMap((parts): Area[] => {
    const [first, ...others] = parts;
    if (!first) return [];
    return others.length === 0 ? [first] : [{ ...mergeArcs(atlas, parts), properties: first.properties }];
  });
  return { type: 'GeometryCollection', geometries };
}

interface Identity {
  code: string | null;
  partOf?: string;
}

function identityOf(code: string | null, [longitude, latitude]: LonLat): Identity {
  if (code !== 'FR') return { code };
  const overseas = OVERSEAS.find(([, w, s, e, n]) => longitude > w && longitude < e && latitude > s && latitude < n);
  return overseas ? { code: overseas[0], partOf: 'FR' } : { code };
}

function simplify({ arcs, countries }: WeighedAtlas, minKm2: number): Areas {
  return {
    type: 'Topology',
    arcs: arcs.map(({ points, weights }) => filterArc(points, weights, minKm2)),
    objects: { countries },
  };
}

function landOf(weighed: WeighedAtlas, minKm2: number): Rings[] {
  const simplified = simplify(weighed, minKm2);
  const { coordinates } = merge(simplified, simplified.objects.countries.geometries as Area[]);
  return (coordinates as Rings[]).map(keepSoundRings).filter((rings) => rings !== null);
}

/**
 * Every shape of the world but Antarctica, simplified with shared borders kept together. What the point of view
 * attaches to a State joins it: their common borders are dissolved first. No shape is lost, however small.
 */
function shapesOf(weighed: WeighedAtlas, minKm2: number): Shape[] {
  const simplified = simplify(weighed, minKm2);
  const shapes = new Map<string, Shape>();
  const lost = new Map<string, { identity: Identity; point: LonLat }>();
  for (const { properties, geometry } of feature(simplified, simplified.objects.countries).features) {
    const polygons = geometry.type === 'MultiPolygon' ? (geometry.coordinates as Rings[]) : [];
    for (const polygon of polygons) {
      const point = polygon[0]?.[0];
      if (!point) continue;
      const identity = identityOf(weighed.codes.get(properties.a3) ?? null, point);
      const key = identity.code ?? '';
      const rings = keepSoundRings(polygon);
      if (!rings) {
        if (!lost.has(key)) lost.set(key, { identity, point });
        continue;
      }
      const shape = shapes.get(key) ?? { ...identity, polygons: [] };
      shape.polygons.push(rings);
      shapes.set(key, shape);
    }
  }
  for (const [key, { identity, point }] of lost)
    if (!shapes.has(key)) shapes.set(key, { ...identity, polygons: [islandAt(point)] });
  return [...shapes.values()].sort((a, b) => (a.code ?? '').localeCompare(b.code ?? '', 'en'));
}

const PAIRS = `
AFG AF ALA AX ALB AL DZA DZ ASM AS AND AD AGO AO AIA AI ATG AG ARG AR ARM AM ABW AW AUS AU AUT AT AZE AZ BHS BS BHR BH
BGD BD BRB BB BLR BY BEL BE BLZ BZ BEN BJ BMU BM BTN BT BOL BO BIH BA BWA BW BRA BR IOT IO VGB VG BRN BN BGR BG BFA BF
BDI BI CPV CV KHM KH CMR CM CAN CA CYM KY CAF CF TCD TD CHL CL CHN CN COL CO COM KM COG CG COD CD COK CK CRI CR CIV CI
HRV HR CUB CU CUW CW CYP CY CZE CZ DNK DK DJI DJ DMA DM DOM DO ECU EC EGY EG SLV SV GNQ GQ ERI ER EST EE SWZ SZ ETH ET
FLK FK FRO FO FJI FJ FIN FI FRA FR GUF GF PYF PF ATF TF GAB GA GMB GM GEO GE DEU DE GHA GH GRC GR GRL GL GRD GD GLP GP
GUM GU GTM GT GGY GG GIN GN GNB GW GUY GY HTI HT HMD HM HND HN HKG HK HUN HU ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE
IMN IM ISR IL ITA IT JAM JM JPN JP JEY JE JOR JO KAZ KZ KEN KE KIR KI PRK KP KOR KR KWT KW KGZ KG LAO LA LVA LV LBN LB
LSO LS LBR LR LBY LY LIE LI LTU LT LUX LU MAC MO MDG MG MWI MW MYS MY MDV MV MLI ML MLT MT MHL MH MTQ MQ MRT MR MUS MU
MYT YT MEX MX FSM FM MDA MD MCO MC MNG MN MNE ME MSR MS MAR MA MOZ MZ MMR MM NAM NA NRU NR NPL NP NLD NL NCL NC NZL NZ
NIC NI NER NE NGA NG NIU NU NFK NF MKD MK MNP MP NOR NO OMN OM PAK PK PLW PW PSE PS PAN PA PNG PG PRY PY PER PE PHL PH
PCN PN POL PL PRT PT PRI PR QAT QA REU RE ROU RO RUS RU RWA RW BLM BL SHN SH KNA KN LCA LC MAF MF SPM PM VCT VC WSM WS
SMR SM STP ST SAU SA SEN SN SRB RS SYC SC SLE SL SGP SG SXM SX SVK SK SVN SI SLB SB SOM SO ZAF ZA SGS GS SSD SS ESP ES
LKA LK SDN SD SUR SR SWE SE CHE CH SYR SY TWN TW TJK TJ TZA TZ THA TH TLS TL TGO TG TON TO TTO TT TUN TN TUR TR TKM TM
TCA TC TUV TV UGA UG UKR UA ARE AE GBR GB USA US URY UY UZB UZ VUT VU VAT VA VEN VE VNM VN VIR VI WLF WF ESH EH YEM YE
ZMB ZM ZWE ZW XKX XK`
  .trim()
  .split(/\s+/);

/**
 * The atlas's three-letter codes → ISO 3166-1 alpha-2, for the territories that it draws. What ISO does not know is drawn
 * with the State that `data/reference/frontieres.yaml` names; Antarctica and unattributed land have no code.
 */
const ALPHA_2_CODES: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: PAIRS.length / 2 }, (_, i): [string, string] => [`${PAIRS[2 * i]}`, `${PAIRS[2 * i + 1]}`]),
  ['ATC', 'AU'],
]);
