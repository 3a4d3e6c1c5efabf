import { render } from 'preact';
import { language } from './language.ts';
import { HolidaysView } from './views/holidays.tsx';

document.documentElement.lang = language;
document.body.classList.add('dialog');
render(<HolidaysView />, document.body);
