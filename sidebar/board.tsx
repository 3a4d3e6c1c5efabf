import { render } from 'preact';
import { language } from './language.ts';
import { BoardView } from './views/board/board.tsx';

document.documentElement.lang = language;
document.body.classList.add('dialog', 'board-page');
render(<BoardView />, document.body);
