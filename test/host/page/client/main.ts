import type { Menu, QuestionAnswer, RunAnswer, Shown } from '../protocol.ts';
import { Connection } from './connection.ts';
import { byId } from './element.ts';
import { frenchOf } from './french.ts';
import { mountGrid } from './grid.ts';
import { o } from './library.ts';
import { MenuBar } from './menu-bar.ts';
import { pruneContextMenus, topMenus } from './menus.ts';
import { Notice, Windows } from './windows.ts';
import { type Language, wordsIn } from './words.ts';

const language: Language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const words = wordsIn(language);

async function start(): Promise<void> {
  const connection = new Connection();
  const notice = new Notice(words.dismiss);
  notice.showSoon(words.loading);
  const state = await connection.open();

  o.setTranslationMethod(language === 'fr' ? frenchOf : (text) => text);
  pruneContextMenus();
  const windows = new Windows({
    words,
    callable: state.callable,
    focusGrid: () => grid.focus(),
    call: async (functionName, args) => {
      const answer = await connection.call(functionName, args);
      show(answer.shown);
      return answer;
    },
  });
  const question = (title: string, text: string, buttons: string): Promise<QuestionAnswer> =>
    windows.ask({ id: 0, kind: 'alert', title, text, buttons });
  const grid = await mountGrid(byId('grid'), state, connection, words, language, {
    tell: (text) => windows.toast({ text, title: '', seconds: 8 }),
    alert: (text) => question(words.problem, text, 'OK'),
    confirm: async (text) => (await question('', text, 'OK_CANCEL')).button === 'OK',
  });
  connection.follow(state.seq);
  connection.onRefused = () => question(words.problem, words.protected, 'OK');
  connection.onShown = (shown) => show(shown);
  connection.onFailed = (text) => notice.show(text, true);
  connection.selection = () => grid.selection();
  connection.onLost = (lost) => (lost ? notice.show(words.lost) : notice.clear());

  connection.listenForQuestions(state.questions, (question) => {
    notice.clear();
    return windows.ask(question);
  });

  const menuBar = new MenuBar(byId('menus'), () => grid.focus());
  const runFromMenu = async (functionName: string): Promise<void> => {
    notice.showSoon(words.running);
    let answer: RunAnswer;
    try {
      answer = await connection.run(functionName);
    } catch (error) {
      return notice.show(String(error), true);
    }
    notice.clear();
    show(answer.shown);
    if (answer.error) notice.show(`${answer.error.name}: ${answer.error.message}`, true);
  };
  const actions = { run: (name: string) => void runFromMenu(name), downloadCsv: () => grid.downloadCsv() };

  let menusShown: string | undefined;
  /** Every answer tells the menus: a person who is in them meanwhile stays there unless they have changed. */
  function showMenus(menus: Menu[]): void {
    const now = JSON.stringify(menus);
    if (now === menusShown) return;
    menusShown = now;
    menuBar.set(topMenus(grid.env, menus, words, actions));
  }

  function show(shown: Shown): void {
    if (shown.menus) showMenus(shown.menus);
    if (shown.activate) grid.activate(shown.activate);
    if (shown.sidebar) windows.openSidebar(shown.sidebar);
    for (const dialog of shown.dialogs) windows.openDialog(dialog);
    for (const toast of shown.toasts) windows.toast(toast);
  }

  byId('menus').setAttribute('aria-label', words.menus);
  byId('saved').textContent = words.saved;
  const person = byId('person');
  person.textContent = state.user.slice(0, 1).toUpperCase();
  person.title = state.user;
  showMenus([]);
  show(state.shown);
  notice.clear();
  Object.assign(window, { sheetsHost: { look: grid.look } });
  document.body.dataset.ready = 'true';
}

start().catch((error: unknown) => {
  const notice = new Notice(words.dismiss);
  notice.show(String(error), true);
  throw error;
});
