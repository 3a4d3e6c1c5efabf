import { server } from '../../sidebar/server.ts';

/** Never run: a misspelt call, a wrong request or a wrong reading of the reply must not compile. */
export async function misspelt(): Promise<void> {
  // @ts-expect-error there is no such call
  await server.hoem();
  // @ts-expect-error the kind is 'pipeline' or 'backlog'
  await server.source({ kind: 'leads' });
  // @ts-expect-error applying asks for the preview's token
  await server.applyClose({ moves: [] });
  const home = await server.home();
  // @ts-expect-error a promise's value is the call's own
  home.sentence;
}
