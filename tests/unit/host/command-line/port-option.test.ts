import { expect, test } from 'vitest';
import { portOption } from '../../../../host/command-line/port-option.ts';

test('a port is a whole number from 0 to 65535, or not given', () => {
  expect(portOption(undefined)).toBeUndefined();
  expect(['0', '8080', '65535'].map(portOption)).toEqual([0, 8080, 65_535]);
  for (const wrong of ['', '-1', '65536', '70000', '1e3', '80 ', '0x50', 'http'])
    expect(() => portOption(wrong), wrong).toThrow('--port takes a number up to 65535');
});
