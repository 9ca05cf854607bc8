import { describe, expect, it } from 'vitest';
import { answer } from '../../../../core/host/answer.ts';
import { ask } from '../../../../core/host/ask.ts';
import { contract, type CallName, type Handlers } from '../../../../core/host/contract.ts';
import { FaultError } from '../../../../core/host/fault.ts';
import { defaultSettings } from '../../../../core/model/settings.ts';

/** Handlers that fail loudly unless a test gives its own. */
const handlers = (own: Partial<Handlers>): Handlers => {
  const none = async (): Promise<never> => {
    throw new Error('no handler in this test, and a secret path /home/someone');
  };
  const all = Object.fromEntries((Object.keys(contract) as CallName[]).map((name) => [name, none]));
  return { ...(all as unknown as Handlers), ...own };
};

describe('a call that comes in', () => {
  it('runs its handler with the checked input', async () => {
    const given: unknown[] = [];
    const own = handlers({ 'settings.write': async (settings) => (given.push(settings), null) });
    expect(await answer(own, 'settings.write', { theme: 'dark' })).toEqual({ ok: true, value: null });
    expect(given).toEqual([{ ...defaultSettings, theme: 'dark' }]);
  });

  it.each(['nothing', '__proto__', 'constructor', 'toString', '', null, 7])(
    'named %s is refused',
    async (name) => {
      expect(await answer(handlers({}), name, null)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    },
  );

  it('is refused with the place of what is wrong', async () => {
    expect(await answer(handlers({}), 'settings.write', { size: 500 })).toMatchObject({
      ok: false,
      fault: { code: 'refused', where: 'settings.write.size' },
    });
  });

  it('whose handler throws a fault answers with it', async () => {
    const own = handlers({
      'folder.show': () => Promise.reject(new FaultError('unsupported', 'folder', 'a tab')),
    });
    expect(await answer(own, 'folder.show', null)).toEqual({
      ok: false,
      fault: { code: 'unsupported', where: 'folder', detail: 'a tab' },
    });
  });

  it('whose handler breaks tells nothing of the machine', async () => {
    const answered = await answer(handlers({}), 'folder.show', null);
    expect(answered).toMatchObject({ ok: false, fault: { code: 'failed', where: 'folder.show' } });
    expect(JSON.stringify(answered)).not.toContain('/home');
  });
});

describe('a call that goes out', () => {
  it('gives the checked value', async () => {
    const call = ask(async () => ({ ok: true, value: null }));
    expect(await call('settings.write', defaultSettings)).toBeNull();
  });

  it.each([
    ['a host that is gone', () => Promise.reject(new Error('refused')), 'unreachable'],
    ['an answer of another form', async () => 'hello', 'failed'],
    ['a value of another form', async () => ({ ok: true, value: { since: 5 } }), 'failed'],
    ['a fault', async () => ({ ok: false, fault: { code: 'missing', where: '', detail: '' } }), 'missing'],
  ])('turns %s into a fault', async (_, carry, code) => {
    await expect(ask(carry)('guard.report', null)).rejects.toMatchObject({ fault: { code } });
  });
});
