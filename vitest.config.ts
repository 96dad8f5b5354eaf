import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Vitest leaves a core to the developer; on a machine of two that doubles the time.
          maxWorkers: '100%',
          // Only what hangs should end by the clock, however busy the machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file has browsers and a server of its own; more at once and they wait for each other.
          maxWorkers: 2,
          // Real browsers on a busy machine: a start or a press of a key can be lost once.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
