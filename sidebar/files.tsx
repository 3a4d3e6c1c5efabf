import { render } from 'preact';
import { language } from './language.ts';
import { ExportView } from './views/export.tsx';
import { ImportView } from './views/import/import.tsx';

document.documentElement.lang = language;
document.body.classList.add('dialog');
render(document.body.dataset.view === 'export' ? <ExportView /> : <ImportView />, document.body);
