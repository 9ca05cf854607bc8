import { dictionary } from '../words/words.ts';

export const appearanceWords = dictionary({
  de: {
    title: 'Darstellung',
    theme: 'Farben',
    themes: { system: 'System', light: 'Hell', sepia: 'Sepia', dark: 'Dunkel' },
    language: 'Sprache der Oberfläche',
    languages: { system: 'System', de: 'Deutsch', en: 'English' },
    size: 'Schriftgröße',
    spacing: 'Zeilenabstand',
    width: 'Zeichen je Zeile',
    links: 'Begriffe verlinken',
    linkChoices: { first: 'je Abschnitt einmal', all: 'immer', none: 'nie' },
    smaller: 'Weniger',
    larger: 'Mehr',
    reset: 'Zurücksetzen',
  },
  en: {
    title: 'Appearance',
    theme: 'Colours',
    themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    language: 'Interface language',
    languages: { system: 'System', de: 'Deutsch', en: 'English' },
    size: 'Text size',
    spacing: 'Line spacing',
    width: 'Characters per line',
    links: 'Link concepts',
    linkChoices: { first: 'once per section', all: 'always', none: 'never' },
    smaller: 'Less',
    larger: 'More',
    reset: 'Reset',
  },
});
