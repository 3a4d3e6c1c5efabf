import type { KpiRow } from '../../../src/server/contract.ts';
import { say } from '../../language.ts';
import { kpiWords as words } from '../../words/kpi.ts';

/** Rows of the pipeline; each leads to its place in the sheet. */
export function RowList({
  rows,
  total,
  label,
  show,
}: {
  rows: readonly KpiRow[];
  total: number;
  label: string;
  show: (tab: string, cell: string) => void;
}) {
  return (
    <>
      {rows.length < total ? <p class="muted">{say(words.first(rows.length, total))}</p> : null}
      <ul class="items plain" aria-label={label}>
        {rows.map(({ tab, cell, title, amount, outcome }) => (
          <li key={cell} class="item">
            <div class="item-title untickable">{title || cell}</div>
            <div class="item-more">
              <div class="item-foot">
                <button
                  type="button"
                  class="link"
                  aria-label={say(words.goTo(tab, cell))}
                  onClick={() => show(tab, cell)}
                >
                  {tab} {cell}
                </button>
                <span class="muted">{[outcome, amount].filter((text) => text !== '').join(' · ')}</span>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
