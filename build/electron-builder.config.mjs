// How the installable app is made. `npm run package` uses it for an unpacked app; a release adds the targets
// below. build/release/inspect.mjs holds what comes out to it.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { macAssociations, mimeTypes, WINDOWS_SCRIPT, writeWindowsScript } from './release/open-with.mjs';

/** @satisfies {import('electron-builder').Configuration} */
const config = {
  appId: 'org.stet.Stet',
  productName: 'Stet',
  copyright: 'MIT licence',
  directories: { buildResources: 'build/icons', output: 'out' },
  // Everything the app needs is inside its bundles, so no node_modules; the terminal and the stand-in stay
  // behind.
  files: [
    'package.json',
    'LICENSE',
    'dist/main.cjs',
    'dist/preload.cjs',
    'dist/icon.png',
    'dist/*.worker.cjs',
    'dist/*.part.cjs',
    'dist/renderer/**',
  ],
  // false: there is no node_modules to look after (and to search through, for ten seconds).
  beforeBuild: () => false,
  beforePack: ({ electronPlatformName, packager }) => {
    if (electronPlatformName === 'win32') writeWindowsScript(packager.projectDir);
  },
  asar: true,
  // The system itself loads these, by a path, and an archive is none. There is none today: SQLite is Node's
  // own.
  asarUnpack: ['**/*.{node,dll,so,dylib,exe}', '**/*.so.*'],
  // Electron's own welcome, which a folder that is taken for Electron still has: nobody's to start.
  afterExtract: ({ appOutDir }) => {
    for (const resources of ['resources', 'Electron.app/Contents/Resources'])
      rmSync(path.join(appOutDir, resources, 'default_app.asar'), { force: true });
  },
  // What a shipped Electron can still be talked into by its environment, switched off in the binary itself.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // The page comes over stet://; file:// needs no privileges.
    grantFileProtocolExtraPrivileges: false,
    // Flipping fuses breaks the signature without which macOS on ARM starts nothing.
    resetAdHocDarwinSignature: true,
  },
  // Stet never looks for updates by itself, and never at this address: the person's settings have one, and
  // what is there counts once it is signed (build/release/README.md). It is named so that electron-builder
  // writes what its updater needs to know beside the app: the kind of installer, and on Windows whose
  // signature to expect.
  publish: { provider: 'generic', url: 'https://stet.invalid/', publishAutoUpdate: false },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  mac: {
    icon: 'icon.icns',
    category: 'public.app-category.productivity',
    fileAssociations: macAssociations(),
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
  },
  win: { icon: 'icon.ico', target: [{ target: 'nsis', arch: ['x64'] }] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    include: WINDOWS_SCRIPT,
  },
  // 1.0.3: a runtime that needs no libfuse2, which newer systems do not have.
  toolsets: { appimage: '1.0.3' },
  linux: {
    icon: '.',
    // The desktop entry is called as Electron says the app is (desktopName in package.json), or no icon is
    // found for it.
    syncDesktopName: true,
    category: 'Office',
    executableName: 'stet',
    synopsis: 'Editorial fact-checking',
    mimeTypes: mimeTypes(),
    // A .deb has to name somebody; replace both when the project has a public address.
    maintainer: 'Stet maintainers <maintainers@stet.invalid>',
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
  },
  extraMetadata: { homepage: 'https://stet.invalid/' },
};

export default config;
