import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Packages main loads from node_modules at run time: native parts, fonts, or code that finds its own files. */
const atRunTime = [
  'better-sqlite3',
  'better-sqlite3-multiple-ciphers',
  'pdfmake',
  '@cj-tech-master/excelts',
  '@expo-google-fonts/noto-sans-sc',
]
/** Packages that become part of main itself. */
export const bundledIntoMain: string[] = [
  '@cantoo/pdf-lib',
  'asn1js',
  'drizzle-orm',
  'echarts',
  'mathjs',
  'node-forge',
  'papaparse',
  'pkijs',
  'pptxgenjs',
  'tyme4ts',
  'zod',
]

const input = (file: string) => path.join(import.meta.dirname, file)

export default defineConfig({
  main: {
    build: {
      // The oldest runtime the product is started in; see docs/decisions/0001-two-electrons.md.
      target: 'node18.15',
      externalizeDeps: { include: atRunTime, exclude: bundledIntoMain },
      rolldownOptions: {
        input: {
          main: input('electron/main/main.ts'),
          spreadsheetWorker: input('electron/main/spreadsheetWorker.ts'),
          proposalWorker: input('electron/main/proposalWorker.ts'),
          termSheetWorker: input('electron/main/termSheetWorker.ts'),
          paperWorker: input('electron/main/paperWorker.ts'),
          dealFileWorker: input('electron/main/dealFileWorker.ts'),
          encryptionWorker: input('electron/main/encryptionWorker.ts'),
          workbookWorker: input('electron/main/workbookWorker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: input('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      minify: true,
      outDir: 'out/renderer',
      chunkSizeWarningLimit: 1_800,
      rolldownOptions: {
        input: { index: input('renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              // What the first page is made of, as one file: sixty small ones took longer to ask for than to read.
              { name: 'start', tags: ['$initial'], priority: 1 },
              { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)/ },
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler|react-i18next|i18next)[\\/]/,
              },
              { name: 'echarts', test: /node_modules[\\/](echarts|zrender)/ },
            ],
          },
        },
      },
    },
  },
})
