@echo off
rem Runs Waystation from this checkout; builds it first when it is not built. After a change of the
rem sources delete target\waystation. Data and models are those of the checkout.
setlocal
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "LIB=%HOME_DIR%\target\waystation\lib"
if exist "%LIB%\.built" goto run
echo waystation: building (the first time Maven fetches the libraries) ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo waystation: the build failed. 1>&2
  exit /b 1
)
popd
type nul > "%LIB%\.built"
:run
set "WAYSTATION_HOME=%HOME_DIR%"
call "%HOME_DIR%\target\waystation\bin\waystation.cmd" %*
exit /b %errorlevel%
