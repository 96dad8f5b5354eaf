import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** What the model was fitted on, and how well it did, is for its card: the extension does without. */
const modelWithoutAbout = {
  name: 'model-without-about',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.endsWith('/scoring/model.json')) return null;
    const { about: _, ...model } = JSON.parse(code);
    return { code: JSON.stringify(model), map: null };
  },
};

/** The lexicons' lists are laid out for people: the background does without line breaks and indents. */
const lexiconInLine = {
  name: 'lexicon-in-line',
  apply: 'build' as const,
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.includes('/scoring/lexicon/') ? { code: code.replace(/;\s+/g, ';'), map: null } : null,
};

/** Dexie's build for browsers of our age: 2 kB smaller, gzipped, than the one that its package names. */
const modernDexie = {
  name: 'modern-dexie',
  apply: 'build' as const,
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'dexie' ? fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.mjs')) : null,
};

export default defineConfig({
  vite: () => ({ plugins: [modelWithoutAbout, lexiconInLine, modernDexie] }),
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Asked for in the library, at the switch of the feature that needs it, and given back there.
    optional_permissions: ['downloads', ...(browser === 'firefox' ? [] : ['readingList'])],
    // Asked for in the side panel, site by site or for all, and given back there.
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+D' },
      },
      open_panel: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_panel_open__',
      },
      next_evidence: {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_evidence_next__',
      },
      // Chrome takes at most four suggested keys; the next one goes round.
      previous_evidence: {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+Comma' } }),
        description: '__MSG_evidence_previous__',
      },
      open_library: {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_library_open__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plumbline@resource-evaluator',
              // ::highlight() with lines, not colours alone; data_collection_permissions (140, on
              // Android 142), the Navigation API (147).
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // light-dark(), which every colour of ours is made of; checkVisibility's
          // `visibilityProperty` (121), sidePanel.open (116), CSS.highlights (105).
          minimum_chrome_version: '123',
        }),
  }),
});
