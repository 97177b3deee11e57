import { PAR_PAGE_MUTUALISATIONS, paginateList } from '../../contract/addresses/paginate-list.ts';
import { type Axe, loadGroupes } from './list-mutualisations.ts';

/** The static paths of the list cut along one way. */
export const listGroupePaths = (axe: Axe) =>
  loadGroupes()[axe].flatMap((groupe) =>
    paginateList(groupe.records, PAR_PAGE_MUTUALISATIONS).map((list) => ({
      params: { slug: groupe.slug, page: list.page === 1 ? undefined : `page/${list.page}` },
      props: { groupe, list },
    })),
  );
