import { describe, expect, it } from 'vitest';
import { isPressed, type Press } from '../../../../renderer/app/is-pressed.ts';

const press = (key: string, more: Partial<Press> & { altGraph?: true } = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name) => name === 'AltGraph' && more.altGraph === true,
  ...more,
});

describe('a key is pressed', () => {
  it('with just the modifiers it names', () => {
    expect(isPressed({ key: 'k', mod: true }, press('k', { ctrlKey: true }))).toBe(true);
    expect(isPressed({ key: 'k', mod: true }, press('k', { metaKey: true }))).toBe(true);
    expect(isPressed({ key: 'k', mod: true }, press('k'))).toBe(false);
    expect(isPressed({ key: 'k' }, press('k', { ctrlKey: true }))).toBe(false);
    expect(isPressed({ key: 'z', mod: true }, press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(
      isPressed({ key: 'z', mod: true, shift: true }, press('Z', { ctrlKey: true, shiftKey: true })),
    ).toBe(true);
  });

  it('as a sign, however a keyboard makes it', () => {
    expect(isPressed({ key: '?' }, press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed({ key: '[' }, press('['))).toBe(true);
    expect(isPressed({ key: '[' }, press('[', { altKey: true }))).toBe(true);
    expect(isPressed({ key: '[' }, press('[', { ctrlKey: true, altKey: true, altGraph: true }))).toBe(true);
    expect(isPressed({ key: '/' }, press('/', { ctrlKey: true }))).toBe(false);
  });

  it('as a digit with Option, which types another sign on a Mac', () => {
    expect(isPressed({ key: '1', alt: true }, press('¡', { altKey: true, code: 'Digit1' }))).toBe(true);
    expect(isPressed({ key: '1', alt: true }, press('2', { altKey: true, code: 'Digit2' }))).toBe(false);
  });
});
