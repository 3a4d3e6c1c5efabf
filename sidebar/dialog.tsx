import { render } from 'preact';
import { language } from './language.ts';
import { TurnView } from './views/turn/turn.tsx';

document.documentElement.lang = language;
document.body.classList.add('dialog');
const kind = document.body.dataset.view === 'turnBacklog' ? 'backlog' : 'pipeline';
render(<TurnView first={kind} />, document.body);
