import { guides } from './guide-text.ts';
import { language } from './language.ts';

document.documentElement.lang = language;
document.body.classList.add('dialog');
const main = document.createElement('main');
main.className = 'guide';
main.dataset.shown = 'guide';
main.setAttribute('aria-busy', 'false');
// Our own text, from the build alone.
main.innerHTML = guides[language];
document.body.append(main);
