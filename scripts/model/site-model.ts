import type {
  CollectiviteRecord,
  ContactRecord,
  CooperationRecord,
  InterlocuteursRecord,
  LexiqueRecord,
  MutualisationRecord,
  OffreRecord,
  PartenaireRecord,
  PaysRecord,
  PaysThematiqueRecord,
  ProgrammeRecord,
  ProjetRecord,
  RechercheRecord,
  SiteRecord,
  TerritoireRecord,
  ThematiqueRecord,
  ZoneRecord,
} from '../../src/contract/content/records.ts';
import type { VigilanceRecord } from '../../src/contract/content/vigilances.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { ReferenceData } from './load-reference-data.ts';

/** Everything that the pages say, every reference resolved. Maps keep the order in which lists show their records. */
export interface SiteModel {
  readonly site: SiteRecord;
  readonly collectivites: ReadonlyMap<string, CollectiviteRecord>;
  readonly partenaires: ReadonlyMap<string, PartenaireRecord>;
  readonly cooperations: ReadonlyMap<string, CooperationRecord>;
  readonly projets: ReadonlyMap<string, ProjetRecord>;
  /** By ISO code. */
  readonly pays: ReadonlyMap<string, PaysRecord>;
  /** By slug. */
  readonly zones: ReadonlyMap<string, ZoneRecord>;
  readonly thematiques: ReadonlyMap<string, ThematiqueRecord>;
  /** By ISO code and slug: `BJ/eau-et-assainissement`. */
  readonly paysThematiques: ReadonlyMap<string, PaysThematiqueRecord>;
  /** By key: `reg-53`, `dep-29`. */
  readonly territoires: ReadonlyMap<string, TerritoireRecord>;
  readonly programmes: ReadonlyMap<string, ProgrammeRecord>;
  readonly contacts: readonly ContactRecord[];
  /** Programmes of the guide, then projects of the Atlas open to others. */
  readonly offres: readonly OffreRecord[];
  /** Of the countries that have a page, in their order. */
  readonly vigilances: readonly VigilanceRecord[];
  /** In the order of the countries. */
  readonly interlocuteurs: readonly InterlocuteursRecord[];
  /** By rank. */
  readonly mutualisations: readonly MutualisationRecord[];
  readonly recherches: readonly RechercheRecord[];
  readonly lexique: LexiqueRecord | null;
  /** The guide as it may be published: references checked, withdrawn contacts left out. */
  readonly guide: GuideEdition;
  readonly reference: ReferenceData;
}

/** The records of the Atlas, by id. */
export type AtlasMaps = Pick<SiteModel, 'collectivites' | 'partenaires' | 'cooperations' | 'projets'>;
