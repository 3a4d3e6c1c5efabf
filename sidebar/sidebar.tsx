import { type ComponentType, render } from 'preact';
import { useState } from 'preact/hooks';
import type { SidebarView } from '../src/server/contract.ts';
import { language } from './language.ts';
import { AdaptSprintView } from './views/adaptSprint/adaptSprint.tsx';
import { CloseSprintView } from './views/closeSprint.tsx';
import { FreezeView } from './views/freeze.tsx';
import { FunctionsView } from './views/functions.tsx';
import { GroomingView } from './views/grooming/grooming.tsx';
import { HomeView } from './views/home.tsx';
import { KpiView } from './views/kpi/kpi.tsx';
import { NewSprintView } from './views/newSprint/newSprint.tsx';
import { PlaybooksView } from './views/playbooks.tsx';
import { RetroView } from './views/retro/retro.tsx';
import { SettingsView } from './views/settings.tsx';
import type { Go } from './views/sidebar-view.ts';
import { StandUpView } from './views/standUp/standUp.tsx';
import { TemplatesView } from './views/templates.tsx';
import { TourView } from './views/tour.tsx';
import { TrackView } from './views/track.tsx';
import { UndoView } from './views/undo/undo.tsx';

const views: Readonly<Record<SidebarView, ComponentType<{ go: Go }>>> = {
  home: HomeView,
  newSprint: NewSprintView,
  adaptSprint: AdaptSprintView,
  closeSprint: CloseSprintView,
  kpi: KpiView,
  grooming: GroomingView,
  templates: TemplatesView,
  playbooks: PlaybooksView,
  tour: TourView,
  standUp: StandUpView,
  retro: RetroView,
  track: TrackView,
  undo: UndoView,
  settings: SettingsView,
  freeze: FreezeView,
  functions: FunctionsView,
};

function Sidebar() {
  const [view, setView] = useState<SidebarView>(() => {
    const asked = document.body.dataset.view as SidebarView;
    return asked in views ? asked : 'home';
  });
  const Shown = views[view];
  return <Shown go={setView} />;
}

document.documentElement.lang = language;
render(<Sidebar />, document.body);
