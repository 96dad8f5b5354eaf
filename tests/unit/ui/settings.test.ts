import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, isChangeRefused } from '../../../src/ui/change-settings.ts';
import { hostFrom, isLeftOut } from '../../../src/ui/left-out.ts';
import { readSettings } from '../../../src/ui/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the defaults to begin with, and each keeps what was set', async () => {
    const defaults = await readSettings();
    expect(defaults).toEqual({
      theme: 'system',
      wordsPerMinute: 238,
      keepTexts: true,
      leftOut: [],
      singleKeys: true,
      weeklyBackup: false,
      browserList: false,
    });
    await changeSettings({ theme: 'dark' });
    await changeSettings({ wordsPerMinute: 300, leftOut: ['example.org'] });
    expect(await readSettings()).toEqual({
      ...defaults,
      theme: 'dark',
      wordsPerMinute: 300,
      leftOut: ['example.org'],
    });
  });

  it('fall back one by one where they are damaged', async () => {
    await browser.storage.local.set({
      settings: { theme: 'pink', wordsPerMinute: 4, keepTexts: false, leftOut: 'x' },
    });
    const settings = await readSettings();
    expect(settings).toMatchObject({ theme: 'system', wordsPerMinute: 238, keepTexts: false });
    expect(settings.leftOut).toEqual([]);
    await browser.storage.local.set({ settings: 'nonsense' });
    expect((await readSettings()).theme).toBe('system');
  });

  it('are not overwritten with the defaults where they cannot be read', async () => {
    await changeSettings({ leftOut: ['example.org'], keepTexts: false });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('damaged'));
    expect(await changeSettings({ theme: 'dark' })).toBe(false);
    expect(isChangeRefused()).toBe(true);
    get.mockRestore();
    expect(await readSettings()).toMatchObject({ leftOut: ['example.org'], keepTexts: false });
    expect(await changeSettings({ theme: 'dark' })).toBe(true);
    expect(isChangeRefused()).toBe(false);
    expect(await readSettings()).toMatchObject({ leftOut: ['example.org'], theme: 'dark' });
  });

  it('changed at the same time are all kept', async () => {
    const add = (host: string) =>
      changeSettings(({ leftOut }) => ({ leftOut: [...leftOut, host] }));
    await Promise.all([add('a.org'), changeSettings({ theme: 'dark' }), add('b.org')]);
    expect(await readSettings()).toMatchObject({ leftOut: ['a.org', 'b.org'], theme: 'dark' });
  });
});

describe('sites left out', () => {
  it('are written in many ways', () => {
    for (const text of [
      ...['example.org', ' https://www.Example.org/a?b#c ', 'EXAMPLE.org:8080'],
      ...['example.org.', '*.example.org', 'https://*.example.org/*'],
    ]) {
      expect(hostFrom(text), text).toBe('example.org');
    }
    for (const text of ['', 'word', 'a b', 'https://', '.', 'javascript:alert(1)', 'a.*.org']) {
      expect(hostFrom(text), text).toBeNull();
    }
  });

  it('hold for the sites below them and no others', async () => {
    await changeSettings({ leftOut: ['example.org', 'localhost'] });
    const settings = await readSettings();
    for (const url of [
      'https://example.org/',
      'http://www.example.org/a',
      'https://a.b.example.org',
      'https://example.org./a',
    ]) {
      expect(isLeftOut(url, settings), url).toBe(true);
    }
    for (const url of ['https://notexample.org', 'https://example.org.evil.com', 'x', undefined]) {
      expect(isLeftOut(url, settings), url).toBe(false);
    }
  });
});
