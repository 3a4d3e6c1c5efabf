import actions from './actions.ts';
import alerts from './alerts.ts';
import attainment from './attainment.ts';
import bant from './bant.ts';
import basket from './basket.ts';
import blockers from './blockers.ts';
import board from './board.ts';
import burndown from './burndown.ts';
import by from './by.ts';
import calibration from './calibration.ts';
import capacity from './capacity.ts';
import conversion from './conversion.ts';
import coverage from './coverage.ts';
import csat from './csat.ts';
import cycle from './cycle.ts';
import dealsize from './dealsize.ts';
import type { AnyFunction } from './define.ts';
import deps from './deps.ts';
import eisenhower from './eisenhower.ts';
import fit from './fit.ts';
import forecast from './forecast.ts';
import funnel from './funnel.ts';
import health from './health.ts';
import ice from './ice.ts';
import impact from './impact.ts';
import leadscore from './leadscore.ts';
import load from './load.ts';
import moscowCheck from './moscow-check.ts';
import nps from './nps.ts';
import pareto from './pareto.ts';
import points from './points.ts';
import priority from './priority.ts';
import qualif from './qualif.ts';
import quotaProb from './quota-prob.ts';
import rateCi from './rate-ci.ts';
import response from './response.ts';
import retention from './retention.ts';
import retro from './retro.ts';
import rice from './rice.ts';
import robust from './robust.ts';
import salesVelocity from './sales-velocity.ts';
import sampleSize from './sample-size.ts';
import scope from './scope.ts';
import smart from './smart.ts';
import trend from './trend.ts';
import trial from './trial.ts';
import velocity from './velocity.ts';
import verdict from './verdict.ts';
import winRate from './win-rate.ts';
import wsjf from './wsjf.ts';

/** Every custom function, in the order that help and documents show them. */
export const functions: readonly AnyFunction[] = [
  conversion,
  winRate,
  qualif,
  funnel,
  by,
  trend,
  impact,
  alerts,
  verdict,
  rateCi,
  sampleSize,
  dealsize,
  basket,
  cycle,
  salesVelocity,
  attainment,
  coverage,
  quotaProb,
  response,
  csat,
  nps,
  retention,
  trial,
  pareto,
  calibration,
  priority,
  robust,
  rice,
  ice,
  wsjf,
  eisenhower,
  moscowCheck,
  deps,
  health,
  leadscore,
  bant,
  smart,
  capacity,
  load,
  fit,
  burndown,
  scope,
  blockers,
  board,
  velocity,
  forecast,
  retro,
  actions,
  points,
];
