import { render } from 'preact';
import { language } from './language.ts';
import { ExportView } from './views/export.tsx';
import { ImportView } from './views/import/import.tsx';
import { NotesView } from './views/import/notes.tsx';

document.documentElement.lang = language;
document.body.classList.add('dialog');
const views = { export: ExportView, notes: NotesView, import: ImportView };
const View = views[(document.body.dataset.view ?? 'import') as keyof typeof views] ?? ImportView;
render(<View />, document.body);
