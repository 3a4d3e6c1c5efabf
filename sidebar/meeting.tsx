import { render } from 'preact';
import { language } from './language.ts';
import { MeetingView } from './views/meeting/meeting.tsx';

document.documentElement.lang = language;
document.body.classList.add('dialog', 'meeting-page');
render(<MeetingView />, document.body);
