@echo off
rem Runs Waystation from the folder that the build has made: bin, lib, geodata, models.
setlocal
set "ROOT=%~dp0.."
if not defined WAYSTATION_HOME set "WAYSTATION_HOME=%ROOT%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined WAYSTATION_JAVA_OPTS set "WAYSTATION_JAVA_OPTS=-Xmx3g"
"%JAVA%" %WAYSTATION_JAVA_OPTS% -Djava.awt.headless=true "-Dwaystation.home=%WAYSTATION_HOME%" -cp "%ROOT%\lib\*" org.waystation.cli.Main %*
exit /b %errorlevel%
