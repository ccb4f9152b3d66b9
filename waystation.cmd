@echo off
rem Runs Waystation from this checkout; builds it first when it is not built.
setlocal
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "LIB=%HOME_DIR%\target\waystation\lib"
if exist "%LIB%\.built" goto run
echo waystation: building (the first time Maven fetches the libraries) ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -DskipTests -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo waystation: the build failed. 1>&2
  exit /b 1
)
popd
type nul > "%LIB%\.built"
:run
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined WAYSTATION_JAVA_OPTS set "WAYSTATION_JAVA_OPTS=-Xmx3g"
"%JAVA%" %WAYSTATION_JAVA_OPTS% -Djava.awt.headless=true "-Dwaystation.home=%HOME_DIR%" -cp "%LIB%\*" org.waystation.cli.Main %*
exit /b %errorlevel%
