import { backlogItemFields } from './backlog-item.ts';
import { capacityFields } from './capacity.ts';
import { closedSprintFields } from './closed-sprint.ts';
import { dealFields } from './deal.ts';
import type { Field } from './define.ts';
import { followUpFields } from './follow-up.ts';
import { journalLineFields } from './journal-line.ts';
import { leadFields } from './lead.ts';
import { meetingFields } from './meeting.ts';
import { memberFields } from './member.ts';
import { pointRuleFields } from './point-rule.ts';
import { pointsRowFields } from './points-row.ts';
import { customerFields, purchaseFields } from './purchase.ts';
import { bantFields, champFields, meddicFields } from './qualification.ts';
import { retroNoteFields } from './retro-note.ts';
import { scoredItemFields } from './scoring.ts';
import { sprintItemFields } from './sprint-item.ts';
import { standUpFields } from './stand-up.ts';

/** Every set of fields by the name that `namesOf` was given. */
export const fieldSets: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  deal: dealFields,
  lead: leadFields,
  purchase: purchaseFields,
  customer: customerFields,
  backlogItem: backlogItemFields,
  scoredItem: scoredItemFields,
  member: memberFields,
  capacity: capacityFields,
  sprintItem: sprintItemFields,
  meeting: meetingFields,
  retroNote: retroNoteFields,
  closedSprint: closedSprintFields,
  journalLine: journalLineFields,
  standUp: standUpFields,
  pointRule: pointRuleFields,
  pointsRow: pointsRowFields,
  followedDeal: { ...dealFields, ...followUpFields },
  bant: bantFields,
  champ: champFields,
  meddic: meddicFields,
};
