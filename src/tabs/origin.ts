import { originFields } from '../i18n/fields/origin.ts';
import { columnsFrom, type Tab } from './define.ts';

const columns = columnsFrom(originFields, { origin: 170, externalId: 120, atSource: 90, fingerprint: 90 });

/** A tab as an import makes it: where each row came from stands right of its own columns. */
export function withOrigin(tab: Tab): Tab {
  return { ...tab, columns: { ...tab.columns, ...columns } };
}
