; The installer for Windows, by Inno Setup 6. Run by packaging/windows/make_installer.py, which defines Version,
; Folder (what PyInstaller made) and Output. It needs no administrator: it installs for the user who runs it, or for
; all where it is run as administrator. Projects are never touched, also when it uninstalls.

#ifndef Version
  #error Version is not defined: run make_installer.py
#endif

[Setup]
AppId={{6F0C3C1B-6C0B-4E0C-9B1B-5A7A6C1F2D34}
AppName=clipstudio
AppVersion={#Version}
AppVerName=clipstudio {#Version}
AppPublisher=clipstudio contributors
DefaultDirName={autopf}\clipstudio
DefaultGroupName=clipstudio
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile={#Folder}\..\..\LICENSE
OutputDir={#Output}
OutputBaseFilename=clipstudio-{#Version}-windows-x64
SetupIconFile={#Folder}\..\..\build\icons\clipstudio.ico
UninstallDisplayIcon={app}\clipstudio-window.exe
UninstallDisplayName=clipstudio {#Version}
WizardStyle=modern
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Terminals=Make the command "clipstudio" known to terminals
de.Terminals=Den Befehl "clipstudio" in Terminals bekannt machen
en.Project=clipstudio project
de.Project=clipstudio-Projekt
en.Review=clipstudio review
de.Review=clipstudio-Begutachtung

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "path"; Description: "{cm:Terminals}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not: a library left behind could be loaded instead of the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\clipstudio"; Filename: "{app}\clipstudio-window.exe"
Name: "{autodesktop}\clipstudio"; Filename: "{app}\clipstudio-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.clipstudio"; ValueType: string; ValueData: "clipstudio.project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\clipstudio.project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\clipstudio.project\DefaultIcon"; ValueType: string; ValueData: "{app}\clipstudio-window.exe,0"
Root: HKA; Subkey: "Software\Classes\clipstudio.project\shell\open\command"; ValueType: string; ValueData: """{app}\clipstudio-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.clipreview"; ValueType: string; ValueData: "clipstudio.review"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\clipstudio.review"; ValueType: string; ValueData: "{cm:Review}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\clipstudio.review\DefaultIcon"; ValueType: string; ValueData: "{app}\clipstudio-window.exe,0"
Root: HKA; Subkey: "Software\Classes\clipstudio.review\shell\open\command"; ValueType: string; ValueData: """{app}\clipstudio-window.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNotInPath

[Run]
Filename: "{app}\clipstudio-window.exe"; Description: "{cm:LaunchProgram,clipstudio}"; Flags: nowait postinstall skipifsilent

[Code]
function IsNotInPath: Boolean;
var
  Known: string;
begin
  Result := True;
  if RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known) then
    Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Known, Ours: string;
  At: Integer;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known) then
  begin
    Ours := ';' + ExpandConstant('{app}');
    // Up to the next semicolon: another program may lie in a folder whose name begins like ours.
    At := Pos(Uppercase(Ours) + ';', Uppercase(Known) + ';');
    if At > 0 then
    begin
      Delete(Known, At, Length(Ours));
      RegWriteExpandStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known);
    end;
  end;
end;
