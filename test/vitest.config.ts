import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

// What is waited for comes when it comes: on a busy machine a second is too short to call it missing.
const expectation = { poll: { timeout: 30_000 } }

// The command line is started hundreds of times; Node keeps what it made of the sources, by their content.
const env = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compiled` }

export default defineConfig({
  test: {
    root,
    // Left to itself, vitest keeps one core for watching; here nobody watches.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          root,
          env,
          expect: expectation,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          globalSetup: ['test/renderer/support/builtPages.ts'],
          setupFiles: ['test/support/sameSamples.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          expect: expectation,
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/support/prepare.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
