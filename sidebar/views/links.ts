import type { Link } from '../components/PlanView.tsx';
import { say } from '../language.ts';
import { commonWords } from '../words/common.ts';
import { undoWords } from '../words/undo.ts';
import type { Go } from './sidebar-view.ts';

export const toHome = (go: Go): Link => ({ label: say(commonWords.home), go: () => go('home') });
export const toUndo = (go: Go): Link => ({ label: say(undoWords.link), go: () => go('undo') });
