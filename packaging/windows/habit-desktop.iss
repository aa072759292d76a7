; The installer for Windows, by Inno Setup: iscc /DVersion=0.1.0 packaging\windows\habit-desktop.iss
; Never run so far: it is written from Inno Setup's documentation, and waits for a machine with Windows.
; Run after `python -m shipping bundle`, whose folder it packs. Installs for one person, without an administrator.

#ifndef Version
  #error Name the version: iscc /DVersion=...
#endif

[Setup]
AppId={{6B7F2C52-6B0C-4C1C-9E0B-2E6D4D2B8A51}
AppName=Habit Desktop
AppVersion={#Version}
AppPublisher=The Habit Desktop contributors
DefaultDirName={autopf}\Habit Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\shipping\icons\habit-desktop.ico
UninstallDisplayIcon={app}\habit-desktop-window.exe
OutputDir=..\..\dist
OutputBaseFilename=habit-desktop-{#Version}-windows-setup
Compression=lzma2
SolidCompression=yes
CloseApplications=yes

[Files]
Source: "..\..\build\shipping\bundle\habit-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Habit Desktop"; Filename: "{app}\habit-desktop-window.exe"

[Registry]
; What the program itself wrote down to start at login goes with it.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueName: "habit-desktop"; Flags: uninsdeletevalue dontcreatekey

[Run]
Filename: "{app}\habit-desktop-window.exe"; Description: "Open Habit Desktop"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    MsgBox('Habit Desktop is removed. Your habits stay in ' + ExpandConstant('{localappdata}\habit-desktop') +
      ', or where --data-dir put them: delete that folder yourself if you want them gone.', mbInformation, MB_OK);
end;
