import { join } from "node:path";
import { identity } from "../identity.mjs";
import { packagingFolder } from "./tools.mjs";

/** Where the project stands; package managers show it. It follows from the frozen name of the app. */
const homepage = "https://communique.github.io";

/**
 * @typedef {object} PackagingFolders
 * @property {string} app what goes into the package, from `stageApp`
 * @property {string} icons from `writeIcons`
 * @property {string} output
 * @property {string} licence the app's own
 */

/**
 * What electron-builder is told. `electronDist` is a folder with an Electron to use in place of a
 * downloaded one.
 * @param {PackagingFolders} folders
 * @param {import("./stub-electron.mjs").Platform} platform
 * @param {string} electronVersion
 * @param {string | null} electronDist
 */
export function builderConfig(folders, platform, electronVersion, electronDist) {
  return {
    appId: identity.appId,
    // On Linux this names the folder below /opt, where other programs may not expect an accent.
    productName: platform === "linux" ? "Communique" : identity.productName,
    copyright: "Copyright © 2026 Communiqué contributors",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in itself.
    artifactName: "communique-${version}-${os}-${arch}.${ext}",
    electronVersion,
    ...(electronDist === null ? {} : { electronDist }),
    electronLanguages: ["ja", "en-US"],
    directories: { output: folders.output, buildResources: folders.icons },
    files: ["**/*"],
    extraResources: [{ from: folders.licence, to: "LICENSE.txt" }],
    asar: true,
    // There is nothing to compile or to collect: the build holds all code.
    npmRebuild: false,
    nodeGypRebuild: false,
    // The app never looks for updates, so no address of any server is written into it.
    publish: null,
    // Not `electronFuses`: the builder's own list is older than Electron's. `setFuses` does it.
    linux: {
      target: ["AppImage", "deb"],
      executableName: identity.name,
      category: "Education",
      icon: join(folders.icons, "icons"),
      maintainer: "Communiqué contributors <communique@users.noreply.github.com>",
      vendor: "Communiqué contributors",
      synopsis: "Flashcards on the Japan–US alliance, offline",
      desktop: {
        entry: {
          Name: identity.productName,
          StartupWMClass: identity.productName,
          "Comment[ja]": "日米同盟の資料から作られた暗記カード（オフライン）",
          Keywords: "flashcards;study;spaced repetition;暗記;復習;",
        },
      },
    },
    deb: { packageCategory: "education", priority: "optional" },
    mac: {
      // A stub is signed with nothing, whatever this computer has.
      ...(electronDist === null ? {} : { identity: null }),
      target: [{ target: "dmg", arch: ["arm64", "x64"] }],
      category: "public.app-category.education",
      icon: join(folders.icons, "icon.icns"),
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: join(packagingFolder, "entitlements.mac.plist"),
      entitlementsInherit: join(packagingFolder, "entitlements.mac.plist"),
      darkModeSupport: true,
      notarize: false,
      // Electron's own list asks for devices this app never uses.
      extendInfo: {
        NSAudioCaptureUsageDescription: null,
        NSBluetoothAlwaysUsageDescription: null,
        NSBluetoothPeripheralUsageDescription: null,
        NSCameraUsageDescription: null,
        NSMicrophoneUsageDescription: null,
      },
    },
    dmg: { writeUpdateInfo: false },
    win: {
      target: [{ target: "nsis", arch: ["x64", "arm64"] }],
      executableName: "Communique",
      icon: join(folders.icons, "icon.ico"),
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // A student's answers outlive the program.
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      installerLanguages: ["ja_JP", "en_US"],
    },
    extraMetadata: { homepage, author: "Communiqué contributors" },
  };
}
