export const id=3039;export const ids=[3039,915];export const modules={1064:(function(e,t,n){n.d(t,{I0:()=>c,MU:()=>a,Q:()=>guardFolder,_s:()=>closeGuard,aV:()=>guardCgroup,dO:()=>releaseGroup,mM:()=>dismissGuard,pD:()=>releaseCgroup,t_:()=>l,vL:()=>guardGroup});var s=n(1421);var i=n(7598);var r=n(3889);const o=`
trap '' HUP INT TERM
groups=' ' folder= cgroups='
'
while read -r what value; do
  case $what in
    start) groups="$groups$value " ;;
    end) case $groups in *" $value "*) groups="$\{groups%% "$value" *} $\{groups#* "$value" }" ;; esac ;;
    folder) folder=$value ;;
    cgroup) cgroups="$cgroups$value
" ;;
    closed) case $cgroups in *"
$value
"*) cgroups="$\{cgroups%%"
$value
"*}
$\{cgroups#*"
$value
"}" ;; esac ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done
IFS='
'
for each in $cgroups; do
  round=0
  while [ -d "$each" ] && [ "$round" -lt 50 ]; do
    # No more forks, so that killing one by one (v1) comes to an end.
    echo 0 >"$each/pids.max"
    echo 1 >"$each/cgroup.kill"
    for pid in $(find "$each" -name cgroup.procs -exec cat {} +); do kill -s KILL "$pid"; done
    find "$each" -depth -type d -exec rmdir {} ';'
    if [ -d "$each" ]; then sleep 0.1; fi
    round=$((round + 1))
  done
done
unset IFS
round=0
while [ "$round" -lt 5 ]; do
  found=$(grep -lsF -e "$1" /proc/[0-9]*/environ)
  if [ -z "$found" ]; then break; fi
  for each in $found; do each=$\{each#/proc/}; kill -s KILL "$\{each%/environ}"; done
  round=$((round + 1))
done
if [ -n "$folder" ]; then chmod -R u+rwX -- "$folder"; rm -rf -- "$folder"; fi
`;const a="GO_WSL_CONFORM_RUN";const d=(0,i.randomBytes)(8).toString("hex");const c=[process.env[a],d].filter(Boolean).join(":");const l="go-wsl-conform-guard";let u;function guardGroup(e){tell(`start ${e}`)}function releaseGroup(e){tell(`end ${e}`)}function guardFolder(e){if(!/[\r\n]|\s$/.test(e))tell(`folder ${e}`)}function guardCgroup(e){if(!/[\r\n]|\s$/.test(e))tell(`cgroup ${e}`)}function releaseCgroup(e){if(u!==undefined)tell(`closed ${e}`)}function dismissGuard(){u?.kill("SIGKILL");u=undefined}async function closeGuard(){const e=u;u=undefined;if(e===undefined||e.exitCode!==null||e.signalCode!==null)return;await new Promise(t=>{const n=setTimeout(t,r.ce.graceMs);e.once("close",()=>{clearTimeout(n);t()});e.ref();e.stdin?.end()})}function tell(e){u??=startGuard();u?.stdin?.write(`${e}
`)}function startGuard(){if(process.platform==="win32")return undefined;try{const e=(0,s.spawn)("sh",["-c",o,l,d],{detached:true,cwd:"/",stdio:["pipe","ignore","ignore"]});e.on("error",()=>undefined);e.stdin.on("error",()=>undefined);e.unref();e.stdin.unref();return e}catch{return undefined}}}),9514:(function(e,t,n){n.d(t,{P:()=>o,g:()=>r});var s=n(6193);const i=13;let r=class LineSplitter{#e=new s.StringDecoder("utf8");#t;#n;#s="";#i=false;constructor(e,t){this.#t=e;this.#n=t}write(e){this.#r(this.#e.write(Buffer.from(e.buffer,e.byteOffset,e.byteLength)))}end(){this.#r(this.#e.end());if(this.#s!==""||this.#i)this.#o("")}#r(e){let t=0;for(let n=e.indexOf("\n");n>=0;n=e.indexOf("\n",t)){if(this.#s===""&&!this.#i&&n-t<=this.#t){this.#n(e.slice(t,n>t&&e.charCodeAt(n-1)===i?n-1:n),false)}else this.#o(e.slice(t,n));t=n+1}if(t<e.length)this.#a(e.slice(t))}#a(e){const t=this.#t-this.#s.length;this.#i||=e.length>t;this.#s+=e.length>t?e.slice(0,Math.max(0,t)):e}#o(e){this.#a(e);const t=this.#s.endsWith("\r")?this.#s.slice(0,-1):this.#s;const n=this.#i;this.#s="";this.#i=false;this.#n(t,n)}};let o=class Tail{#t;#d=[];#c=0;#l=0;constructor(e){this.#t=e}write(e){this.#d.push(e);this.#c+=e.byteLength;this.#l+=e.byteLength;while(this.#c-(this.#d[0]?.byteLength??0)>=this.#t)this.#c-=this.#d.shift().byteLength}get text(){const e=Buffer.concat(this.#d);const t=e.subarray(Math.max(0,e.byteLength-this.#t)).toString("utf8");return this.dropped>0?t.slice(t.indexOf("\n")+1):t}get dropped(){return Math.max(0,this.#l-this.#t)}}}),2748:(function(e,t,n){n.d(t,{E7:()=>killAll,R3:()=>runProcess,Sb:()=>endTree,Yv:()=>foreignMachine,hd:()=>threadStates});var s=n(1421);var i=n(3024);var r=n(7452);var o=n(3889);var a=n(1064);var d=n(9514);const c=new Set;function killAll(){for(const e of c)signalGroup(e,"SIGKILL")}function runProcess(e,t,n,i,r){const l=performance.now();const u=new d.P(n.tailBytes??o.ce.tailBytes);const f=new d.P(n.tailBytes??o.ce.tailBytes);const finish=(t,n={})=>({argv:e,outcome:t,exit:null,signal:null,stdout:u.text,stderr:f.text,droppedBytes:u.dropped+f.dropped,durationMs:performance.now()-l,...n});if(i?.aborted)return Promise.resolve(finish("cancelled",{reason:"the run was cancelled before it started"}));const[h,...m]=[...n.wrap??[],...e];if(h===undefined)return Promise.resolve(finish("not-started",{reason:"empty command"}));const p=foreignMachine(e[0]??h);if(p!==undefined)return Promise.resolve(finish("not-started",{reason:`${e[0]} could not be started: exec format error, it is a program for ${p}`}));return new Promise(e=>{let l;try{l=(0,s.spawn)(h,m,{cwd:n.cwd,env:definedOnly(t),detached:true,stdio:[r===undefined?"ignore":"pipe","pipe","pipe"],windowsHide:true})}catch(t){e(finish("not-started",{reason:`${h} could not be started: ${t.message}`}));return}l.once("error",t=>{if(l.pid!==undefined)return;e(startFailure(h,n.cwd,t,finish))});const p=l.pid;if(p===undefined)return;c.add(p);(0,a.vL)(p);offerToMemoryKiller(p);let $;let w;let y;const stop=e=>{$??=e;if(r===undefined)signalGroup(p,"SIGTERM");else l.stdin?.end(r.stop);const t=o.ce.graceMs*(r===undefined?1:2);y??=setTimeout(()=>signalGroup(p,"SIGKILL"),t)};const onCancel=()=>stop("cancelled");const g=n.timeoutMs===undefined?undefined:setTimeout(()=>{w=threadStates(p);stop("timed-out")},n.timeoutMs);i?.addEventListener("abort",onCancel,{once:true});l.stdin?.on("error",()=>undefined);l.stdin?.write(r.input);const b=["stdout","stderr"].map(e=>{const t=e==="stdout"?u:f;const s=new d.g(o.ce.lineCharacters,(t,s)=>n.onLine?.({stream:e,text:t,cut:s}));const take=e=>{t.write(e);s.write(e)};l[e]?.on("data",r===undefined?take:behindLine(r,take));return s});let k;let S;l.once("exit",(e,t)=>{S={code:e,signal:t};k=setTimeout(()=>{signalGroup(p,"SIGKILL");l.stdout?.destroy();l.stderr?.destroy()},o.ce.pipeGraceMs)});l.once("close",(t,n)=>{for(const e of[g,y,k])clearTimeout(e);i?.removeEventListener("abort",onCancel);signalGroup(p,"SIGKILL");c.delete(p);(0,a.dO)(p);for(const e of b)e.end();const s=S??{code:t,signal:n};if($!==undefined)e(finish($,{signal:s.signal,...w===undefined?{}:{threads:w}}));else if(s.signal!==null)e(finish("signalled",{signal:s.signal}));else e(finish("exited",{exit:s.code??0}))})})}function offerToMemoryKiller(e){try{const t=Number((0,i.readFileSync)("/proc/self/oom_score_adj","utf8"))+o.ce.outOfMemoryScore;(0,i.writeFileSync)(`/proc/${e}/oom_score_adj`,String(Math.min(t,o.ce.outOfMemoryScoreMost)))}catch{}}function behindLine({begin:e,onPreface:t},n){let s=Buffer.alloc(0);const i=Buffer.from(`${e}
`);return e=>{if(s===undefined){n(e);return}const r=Buffer.concat([s,e]).subarray(-o.ce.lineCharacters);const a=r.indexOf(i);t(e);s=a<0?r:undefined;if(a>=0&&a+i.length<r.length)n(r.subarray(a+i.length))}}function threadStates(e){try{const t=`/proc/${e}/task`;return(0,i.readdirSync)(t).map(e=>/^.*\) (\w)/s.exec((0,i.readFileSync)(`${t}/${e}/stat`,"utf8"))?.[1]??"?")}catch{return undefined}}function endTree(e){signalGroup(e,"SIGKILL")}function signalGroup(e,t){if(process.platform==="win32"){if(t==="SIGKILL")(0,s.spawnSync)("taskkill",["/PID",String(e),"/T","/F"],{stdio:"ignore",windowsHide:true});return}try{process.kill(-e,t)}catch{}}function foreignMachine(e){const t=r.c_[process.arch];if(t===undefined||!e.includes("/"))return undefined;const n=new Uint8Array(20);try{const t=(0,i.openSync)(e,i.constants.O_RDONLY|i.constants.O_NONBLOCK);try{(0,i.readSync)(t,n,0,n.length,0)}finally{(0,i.closeSync)(t)}}catch{return undefined}if(Buffer.from(n.buffer,0,4).toString("latin1")!=="ELF")return undefined;const s=new DataView(n.buffer).getUint16(18,n[5]===1);return t.includes(s)?undefined:r.C[s]?.name??`machine ${s}`}function definedOnly(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==undefined))}function startFailure(e,t,n,s){if(n.code==="ENOENT"&&t!==undefined&&(0,i.statSync)(t,{throwIfNoEntry:false})===undefined){return s("not-started",{reason:`the working directory ${t} does not exist`})}if(n.code==="ENOENT")return s("not-found",{reason:`${e}: command not found`});return s("not-started",{reason:`${e} could not be started: ${n.message}`})}}),7452:(function(e,t,n){n.d(t,{C:()=>s,CE:()=>c,KG:()=>r,Mc:()=>l,Re:()=>o,c_:()=>i,gn:()=>a,yh:()=>d});const s={3:{name:"Intel 80386",arch:["386"]},8:{name:"MIPS",arch:["mips","mipsle","mips64","mips64le"]},20:{name:"PowerPC",arch:["ppc"]},21:{name:"PowerPC64",arch:["ppc64","ppc64le"]},22:{name:"IBM S/390",arch:["s390x"]},40:{name:"ARM",arch:["arm"]},62:{name:"x86-64",arch:["amd64"]},183:{name:"AArch64",arch:["arm64"]},243:{name:"RISC-V",arch:["riscv64"]},258:{name:"LoongArch",arch:["loong64"]}};const i={x64:[62,3],ia32:[3],arm64:[183,40],arm:[40],riscv64:[243],s390x:[22],ppc64:[21],loong64:[258]};const r={332:{name:"Intel 386",arch:["386"]},452:{name:"ARM Thumb-2",arch:["arm"]},34404:{name:"x86-64",arch:["amd64"]},43620:{name:"ARM64",arch:["arm64"]}};const o={0x1000007:{name:"x86-64",arch:["amd64"]},0x100000c:{name:"ARM64",arch:["arm64"]}};const a=["linux","android","freebsd","netbsd","openbsd","dragonfly","solaris","illumos"];const d=["darwin","ios"];const c={491:"386",1607:"arm",35479:"amd64"};const l=503}),3039:(function(e,t,n){n.r(t);n.d(t,{reachDistribution:()=>reachDistribution});var s=n(1421);var i=n(6760);const r="wsl --install --distribution Debian --no-launch";const o=[{id:"unknown-distribution",kind:"unknown-distribution",says:/WSL_E_DISTRO_NOT_FOUND|no distribution with the supplied name/i,means:"there is no distribution of that name",remedy:{summary:"See which there are, or install it",commands:["wsl --list --verbose",r]}},{id:"no-distribution",kind:"no-distribution",says:/WSL_E_DEFAULT_DISTRO_NOT_FOUND|no installed distributions/i,means:"WSL is there, and no distribution is installed",remedy:{summary:"Install one; in a workflow, the step `uses: Vampire/setup-wsl` before this one does it",commands:["wsl --list --online",r]}},{id:"unknown-user",kind:"unavailable",says:/WSL_E_USER_NOT_FOUND|User not found\./,means:"the distribution has no such user",remedy:{summary:"Choose a default user that exists",commands:["wsl --manage NAME --set-default-user root"]}},{id:"busy",kind:"unavailable",says:/E_ILLEGAL_STATE_CHANGE|0x8000000d|install, uninstall, or conversion is in progress/i,means:"it is being installed, removed or converted",remedy:{summary:"Wait until its state is Stopped or Running",commands:["wsl --list --verbose --all"]}},{id:"no-virtualization",kind:"unavailable",says:/0x80370102|HCS_E_HYPERV_NOT_INSTALLED|0x80370114|HCS_E_SERVICE_NOT_AVAILABLE|virtualization is not enabled/i,means:"WSL 2 cannot start a virtual machine: virtualization is off, or this machine is itself one without nested virtualization",remedy:{summary:"Turn on the Virtual Machine Platform, and virtualization in the firmware or nested virtualization of the host; or use WSL 1",commands:["dism.exe /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart","wsl --set-version NAME 1"],admin:true,effect:"after a restart of Windows"}},{id:"no-wsl1",kind:"unavailable",says:/WSL_E_WSL1_NOT_SUPPORTED|WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED|0x8004032d|WSL1 is not supported/i,means:"the distribution is of WSL 1, and the component of Windows that it needs is off",remedy:{summary:"Turn the component on, or convert the distribution",commands:["wsl --install --no-distribution --enable-wsl1","wsl --set-version NAME 2"],admin:true,effect:"after a restart of Windows"}},{id:"disk",kind:"unavailable",says:/MountDisk|MountVhd|AttachDisk|Failed to attach disk|ERROR_FILE_NOT_FOUND|ERROR_DISK_FULL|0x80070070/i,means:"the disk of the distribution cannot be attached: its file is gone, in use, or the drive is full",remedy:{summary:"See where it should be, and what room there is",commands:["wsl --list --verbose","Get-PSDrive -PSProvider FileSystem"]}},{id:"policy",kind:"unavailable",says:/ERROR_ACCESS_DISABLED_BY_POLICY|0x800704ec|blocked by (?:group policy|your)|disabled by (?:the )?computer policy|WSL_E_WSL\d?_DISABLED/i,means:"a policy of this machine forbids it",remedy:{summary:"Ask whoever manages the machine; the policies are below this key",commands:["Get-ItemProperty HKLM:\\SOFTWARE\\Policies\\WSL"]}},{id:"access-denied",kind:"unavailable",says:/E_ACCESSDENIED|0x80070005|EACCES|EPERM|Access is denied/i,means:"this account may not use WSL: distributions belong to one Windows user, and a service account has none",remedy:{summary:"Run the runner as the user whose distribution it is (and not as NETWORK SERVICE), and see which user this is",commands:["whoami","wsl --list --verbose"]}},{id:"service",kind:"unavailable",says:/0x80070422|ERROR_SERVICE_DISABLED|0x8007043c|0x80080005|service cannot be started/i,means:"the service of WSL cannot be started",remedy:{summary:"Enable and start it",commands:["Set-Service WSLService -StartupType Manual","Start-Service WSLService"],admin:true}},{id:"package",kind:"unavailable",says:/Wsl\/CallMsi|REGDB_E_CLASSNOTREG|0x80040154|0x80040153|WSL_E_INSTALL_/i,means:"the WSL package is damaged or half installed",remedy:{summary:"Install the package anew; distributions stay",commands:["wsl --update --web-download"],admin:true}},{id:"not-installed",kind:"no-wsl",says:/aka\.ms\/wslinstall|Subsystem for Linux is not installed|Subsystem for Linux has not been enabled|0x8007019e|\bENOENT\b/i,means:"WSL is not installed: wsl.exe is absent, or only the stub that offers to install it",remedy:{summary:"Install it with a distribution",commands:[r],admin:true,effect:"after a restart of Windows"}}];const a={id:"unknown",kind:"unavailable",says:/^/,means:"wsl.exe failed",remedy:{summary:"See what it says by hand",commands:["wsl --status","wsl --list --verbose"]}};const d={id:"silent",kind:"unavailable",says:/^$/,means:"the distribution does not start: nothing inside answered in time",remedy:{summary:"Stop it and start it by hand; `[boot] systemd` and `[boot] command` of its /etc/wsl.conf run before anything else",commands:["wsl --terminate NAME","wsl --distribution NAME --exec true"]}};const c={id:"registered-twice",kind:"unavailable",says:/^$/,means:"the name is registered twice, and which one starts is left to chance",remedy:{summary:"See both registrations; export and unregister one",commands:["Get-ChildItem HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss | Get-ItemProperty | Select-Object PSChildName, DistributionName, BasePath"]}};const l={id:"unsupported-image",kind:"unsupported",says:/^$/,means:"unsupported by this image: WSL does not work on GitHub's Windows images for arm64",remedy:{summary:"Use windows-2025, or an arm64 image of Linux",commands:[]}};function wslFailureOf(e){return o.find(({says:t})=>t.test(e))??a}function powershellWord(e){return/^[\w.-]+$/.test(e)?e:`'${e.replaceAll(/['\u2018\u2019\u201a\u201b]/g,"$&$&")}'`}function wslRemedy({remedy:e,kind:t},n){const{summary:s,commands:i,admin:r=false,effect:o="at once"}=e;return{kind:t==="unavailable"&&!r?"investigate":"fix",summary:r?`${s} (in a PowerShell of an administrator)`:s,commands:i.map(e=>e.replaceAll("NAME",powershellWord(n))),...i.length===0?{}:{shell:"powershell"},effect:o}}const u={startMs:9e4,listMs:3e4,lookMs:3e4,loginMs:1e4,questionMs:5e3,sessions:3,closeMs:2e4};function parseDistributions(e){return e.split("\n").flatMap(e=>{const[,t,n,s,i]=/^([* ]) (\S.*?) {2,}(\S.*?) +([12])\s*$/.exec(e)??[];return n===undefined?[]:[{name:n,isDefault:t==="*",state:s,version:i==="1"?1:2}]})}var f=n(4573);function decodeWslText(e){const t=Buffer.from(e.buffer,e.byteOffset,e.byteLength);const n=t.subarray(0,narrowBytes(t));const s=n.toString("utf8")+t.subarray(n.length).toString("utf16le");return s.replaceAll("\uFEFF","").replaceAll(/\r+\n/g,"\n")}function narrowBytes(e){if(e[0]===255&&e[1]===254)return 0;if(!e.includes(0))return e.length;let t=0;for(;;){const n=e.indexOf("\n",t)+1;const s=e.subarray(t,n);if(n===0||e[n]===0||s.includes(0)||!(0,f.isUtf8)(s))return t;t=n}};let h=class WslError extends Error{failure;said;remedies;constructor(e,t,n="",s=""){super(`${t}: ${e.means}${s}`);this.failure=e;this.said=n.trim().slice(0,2e3);this.remedies=[wslRemedy(e,t)]}};function wslProgram(e){const{SystemRoot:t}=e;const n=process.platform==="win32"?i.win32.join(t??"C:\\Windows","System32","wsl.exe"):"wsl.exe";return{path:n,env:{...e,WSL_UTF8:"1"}}}function findDistribution(e,t){const{error:n,status:i,stdout:r}=(0,s.spawnSync)(e.path,["--list","--verbose"],{env:e.env,timeout:u.listMs,killSignal:"SIGKILL",windowsHide:true,stdio:["ignore","pipe","ignore"]});const o=n===undefined?decodeWslText(r):`${n.code}: ${n.message}`;const d=n===undefined&&i===0?parseDistributions(o):[];if(d.length===0){const e=n===undefined&&i===0?a:wslFailureOf(o);throw new h(e,t,o)}const l=d.filter(({name:e,isDefault:n})=>t==="default"?n:e.toLowerCase()===t.toLowerCase());if(l.length>1)throw new h(c,t,o);const[f]=l;if(f!==undefined)return f;const m=d.map(({name:e})=>e).join(", ");throw new h(wslFailureOf("WSL_E_DISTRO_NOT_FOUND"),t,o,`; there are: ${m}`)}var m=n(8565);function unreachableHost(e,t){const{problem:n}=t;const unknown=async()=>({state:"unknown",reason:n});const refuse=async()=>{throw new Error(n)};return{kind:"wsl",platform:{os:"linux",arch:"unknown",processors:1},env:{},workspace:e,readFile:unknown,readBytes:unknown,readLink:unknown,stat:unknown,statfs:unknown,readdir:unknown,realPath:unknown,temporaryFolder:refuse,writeFile:refuse,copyTree:refuse,remove:refuse,run:async e=>({argv:e,outcome:"not-started",exit:null,signal:null,stdout:"",stderr:"",droppedBytes:0,durationMs:0,reason:n}),probe:async e=>{if(e!=="wsl.distribution")throw new m.d_(e);return t},pasted:()=>[],close:async()=>undefined}}var p=n(7598);var $=n(7940);var w=n(2587);var y=n(3889);var g=n(1064);var b=n(9514);var k=n(8929);var S=n(2748);var v=n(7246);function requestLine(e){return`${e.map(e=>(0,v.r)(e).replaceAll("\n",`'"$nl"'`)).join(" ")}
`}function printfText(e){return[...Buffer.from(e)].map(e=>isPlain(e)?String.fromCharCode(e):`\\0${e.toString(8).padStart(3,"0")}`).join("")}function isPlain(e){return/[\w @%+=:,./()[\]{}<>|&;#*?^~!-]/.test(String.fromCharCode(e))&&e<128}function bytesOfDump(e){return Buffer.from(e.replaceAll(/[^0-9a-f]+/g,""),"hex")}var x=n(944);var L=n(8788);function readTrial(e){const t=new Map(e.map(e=>/^(\w+) (.*)$/.exec(e)?.slice(1,3)).filter(e=>e!==undefined));const n=t.get("create");const s=n==="ok"?"a shell cannot try it":"no file could be made";const i=Object.fromEntries(x.Ox.map(e=>[e,answerOf(t.get(e))??`untried: ${s}`]));const r=t.get("case");const o=granularityOf(t.get("time"));return{steps:i,...r===undefined?{}:{caseSensitive:r==="yes"},...o===undefined?{}:{timeGranularityNs:o}}}function answerOf(e){if(e===undefined||e==="ok")return e;const t=e.replace(/^failed ?/,"");return t==="kept-not"?t:(0,L.t)(t)??`untried: ${t||"it failed without saying why"}`}function granularityOf(e){const[,t,n]=/^(\d+) .*\.(\d{9}) /.exec(e??"")??[];if(t===undefined)return undefined;const s=Math.abs((Number(t)-0x17d78401)*1e9+Number(n)-0x75bccbc);return $.qo.find(e=>s<=(e===1?0:e))};const O=["sh","-c","set -f; IFS=; read -r script; eval $script"];function firstLine(e){return`set +f; unset IFS; eval "$(printf %b '${printfText(e)}')"
`}const _=Math.ceil(y.ce.graceMs/1e3);const M=`
nl='
'
sweep() {
  round=0
  while [ "$round" -lt 5 ]; do
    found=$(grep -lsF -e "GO_WSL_CONFORM_RUN=$mark" /proc/[0-9]*/environ)
    [ -n "$found" ] || break
    for each in $found; do
      each=$\{each#/proc/}
      each=$\{each%/environ}
      [ "$each" = "$$" ] || kill -s KILL "$each"
    done
    round=$((round + 1))
  done 2>/dev/null
}
`;const E=`${M}
exec 3<&0 </dev/null
mark=$1
cd /
folder=/
while IFS= read -r line <&3; do
  eval "set -- $line"
  case $1 in
    cwd) folder=$2 ;;
    set) export "$2=$3" ;;
    unset) unset "$2" ;;
    run) shift; break ;;
  esac
done
say() { printf '%s %s\\n' "$mark" "$1"; }
cd "$folder" 2>/dev/null || { say start; say start >&2; printf '\\n'; say no-folder; exit 0; }
found=$(command -v "$1") || { say start; say start >&2; printf '\\n'; say not-found; exit 0; }
say start
say start >&2
export GO_WSL_CONFORM_RUN="$\{GO_WSL_CONFORM_RUN:+$GO_WSL_CONFORM_RUN:}$mark"
setsid "$@" 3<&- &
child=$!
setsid sh -c '
  read -r word <&3
  kill -s TERM -- "-$1" || kill -s TERM "$1"
  sleep ${_}
  kill -s KILL -- "-$1" || kill -s KILL "$1"
' sh "$child" >/dev/null 2>&1 &
watcher=$!
wait "$child"
code=$?
{ kill -s KILL -- "-$watcher" || kill -s KILL "$watcher"; kill -s KILL -- "-$child"; wait "$watcher"; } 2>/dev/null
printf '\\n'
say "$code"
`;function beginOf(e){return`${e} start`}function supervisorInput(e){return firstLine(`set -- ${e}
${E}`)}const I=`${M}
exec 3<&0 </dev/null
mark=$1
root=
dump() { od -An -v -tx1; }
why() {
  said=$(LC_ALL=C ls -d -- "$1" 2>&1) && said="cannot be read"
  case $said in
    *'No such file'* | *'Not a directory'*) echo missing ;;
    *'ermission denied'*) echo "denied $said" ;;
    *) echo "unknown $said" ;;
  esac
}
file() {
  if [ -f "$1" ] && [ -r "$1" ]; then
    echo present
    said=$( { od -An -v -tx1 <"$1" >&5 || echo failed >&2; } 5>&4 2>&1)
    echo "said $said"
  elif [ -f "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo "unknown $1 is no regular file"
  else why "$1"; fi
}
part() {
  if [ -f "$1" ] && [ -r "$1" ]; then
    echo present
    tail -c "+$(($2 + 1))" "$1" 2>/dev/null | head -c "$3" | dump
  elif [ -f "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo "unknown $1 is no regular file"
  else why "$1"; fi
}
link() {
  if [ -L "$1" ]; then echo present; readlink -n -- "$1" | dump
  elif [ -e "$1" ]; then echo "unknown $1 is no link"
  else why "$1"; fi
}
real() {
  if [ -e "$1" ]; then echo present; readlink -n -f -- "$1" | dump
  else why "$1"; fi
}
status() {
  if [ -e "$1" ] && said=$(stat -L -c '%f %s %u %g %Y' -- "$1" 2>&1); then echo "present $said"
  else why "$1"; fi
}
space() {
  if [ -e "$1" ] && said=$(stat -f -c '%t %S %b %a %c %d' -- "$1" 2>&1); then echo "present $said"
  else why "$1"; fi
}
list() {
  if [ -d "$1" ] && [ -r "$1" ] && [ -x "$1" ]; then
    echo present
    for each in "$1"/* "$1"/.[!.]* "$1"/..?*; do
      if [ -L "$each" ]; then kind=l
      elif [ -d "$each" ]; then kind=d
      elif [ -f "$each" ]; then kind=f
      elif [ -e "$each" ]; then kind=o
      else continue; fi
      printf '%s%s\\0' "$kind" "$\{each##*/}"
    done | dump
  elif [ -d "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo missing
  else why "$1"; fi
}
done_or_said() { if said=$("$@" 2>&1); then echo present; else echo "unknown $said"; fi; }
temporary() {
  if [ -z "$root" ]; then
    said=$(mktemp -d "$\{TMPDIR:-/tmp}/go-wsl-conform-XXXXXX" 2>&1) || { echo "unknown $said"; return; }
    root=$said
  fi
  done_or_said mkdir -p "$root/$1"
  printf '%s' "$root/$1" | dump
}
put() { mkdir -p "$1" && printf %b "$3" >"$2"; }
write() { done_or_said put "$@"; }
duplicate() { mkdir -p "$2" && cp -R -P -p "$1/." "$2" && find "$2" -name .git -prune -exec rm -rf {} +; }
copy() { done_or_said duplicate "$@"; }
purge() { chmod -R u+rwX "$1" 2>/dev/null; done_or_said rm -rf "$1"; }
# ask SECONDS FOLDER COUNT (NAME=VALUE | -NAME)… WORD…
ask() {
  limit=$1
  folder=$2
  count=$3
  shift 3
  cd "$folder" 2>/dev/null || { echo no-folder; return; }
  while [ "$count" -gt 0 ]; do
    case $1 in
      -*) unset "$\{1#-}" ;;
      *) export "$1" ;;
    esac
    shift
    count=$((count - 1))
  done
  command -v "$1" >/dev/null || { echo not-found; return; }
  command -v timeout >/dev/null || { echo no-timeout; return; }
  export GO_WSL_CONFORM_RUN="$\{GO_WSL_CONFORM_RUN:+$GO_WSL_CONFORM_RUN:}$mark"
  echo present
  errors=$( { { timeout -k ${_} "$limit" "$@"; printf '\\n%s' "$?" >&2; } 3<&- | dump >&5; } 5>&4 2>&1 | dump)
  echo -
  echo "$errors"
}
login() {
  shell=$(grep "^[^:]*:[^:]*:$(id -u):" /etc/passwd | head -n 1)
  shell=$\{shell##*:}
  [ -x "$shell" ] || shell=/bin/sh
  ask "$1" / 0 "$shell" -l -c "printf '\\\\n%s\\\\n' $mark; od -An -v -tx1 /proc/self/environ; printf '\\\\n%s\\\\n' $mark"
}
facts() {
  echo present
  printf '%s %s %s\\n' "$(uname -m)" "$(nproc 2>/dev/null || grep -c '^processor' /proc/cpuinfo)" "$$"
  id -u
  id -un
  dump </proc/self/environ
}
access() { if [ -w "$1" ] && [ -x "$1" ]; then echo "present ok"; elif [ -e "$1" ]; then echo "present no"; else why "$1"; fi; }
step() {
  name=$1
  shift
  if said=$(LC_ALL=C "$@" 2>&1); then echo "$name ok"; else echo "$name failed $(echo "$said" | head -n 1)"; fi
}
empty() { : >"$1"; }
fill() { head -c "$1" /dev/zero >"$2"; }
script() { printf '#!/bin/sh\\nexit 0\\n' >"$1" && chmod 700 "$1" && "$1"; }
exchange() { : >"$1/old" && : >"$1/new" && mv -f "$1/old" "$1/new"; }
modes() {
  for mode in 755 640; do
    chmod "$mode" "$1" || return
    [ "$(stat -c %a "$1")" = "$mode" ] || { echo kept-not; return 1; }
  done
}
trial() {
  scratch=$(LC_ALL=C mktemp -d "$1/go-wsl-conform-XXXXXX" 2>&1) || { echo present; echo "create failed $scratch"; return; }
  echo present
  step create empty "$scratch/empty"
  step write fill "$2" "$scratch/Full"
  step execute script "$scratch/program"
  if command -v flock >/dev/null; then step lock flock -n "$scratch/empty" true; fi
  step rename exchange "$scratch"
  step symlink ln -s empty "$scratch/symlink"
  step hardlink ln "$scratch/empty" "$scratch/hardlink"
  step chmod modes "$scratch/empty"
  if [ -e "$scratch/EMPTY" ]; then echo "case no"; else echo "case yes"; fi
  touch -d @400000001.123456700 "$scratch/empty" 2>/dev/null && echo "time $(stat -c '%Y %y' "$scratch/empty")"
  rm -rf "$scratch"
}
clock() { echo "present $(date +%s) $(cat /sys/class/rtc/rtc0/since_epoch)"; }
exec 4>&1
printf '%s ready\\n' "$mark"
while IFS= read -r line <&3; do
  eval "set -- $line"
  case $1 in
    ask | login) ( "$@" ) ;;
    *) "$@" 2>/dev/null ;;
  esac
  echo .
done
sweep
if [ -n "$root" ]; then chmod -R u+rwX "$root"; rm -rf "$root"; fi 2>/dev/null
`;function sessionInput(e){return firstLine(`set -- ${e}
${I}`)};let N=class SessionFailure extends Error{said;constructor(e,t){super(e);this.said=t}};let R=class Session{#u;#f;#h=[];#m;#p=Buffer.alloc(0);#$=false;#s="";#w;#y;constructor(e){this.#f=e;const[t,...n]=e.argv;this.#u=(0,s.spawn)(t,n,{env:e.env,detached:true,stdio:["pipe","pipe","ignore"],windowsHide:true});const{pid:i,stdin:r,stdout:o}=this.#u;if(i!==undefined)(0,g.vL)(i);this.#m=new Promise(e=>{this.#u.once("error",t=>{this.#g(new N(t.message,{text:`${t.code}`,exit:null}));e()});this.#u.once("close",t=>{this.#g(new N("wsl.exe ended",{text:decodeWslText(this.#p),exit:t}));e()})});r?.on("error",()=>undefined);r?.write(e.input);o?.on("data",e=>this.#r(e));this.#b(e.startMs)}ask(e,t){if(this.#w!==undefined)return Promise.reject(this.#w);return new Promise((n,s)=>{this.#h.push({resolve:n,reject:s,limitMs:t,lines:[]});this.#u.stdin?.write(requestLine(e));if(this.#$&&this.#h.length===1)this.#b(t)})}async close(e){this.#u.stdin?.end();const t=setTimeout(()=>this.kill(),e);await this.#m;clearTimeout(t)}kill(){if(this.#u.pid!==undefined)(0,S.Sb)(this.#u.pid)}#r(e){if(this.#$){this.#k(e.toString("latin1"));return}this.#p=Buffer.concat([this.#p,e]);const t=`${this.#f.mark} ready
`;const n=this.#p.indexOf(t);if(n<0)return;this.#$=true;this.#b(this.#h[0]?.limitMs);this.#k(this.#p.toString("latin1",n+t.length))}#k(e){const t=(this.#s+e).split("\n");this.#s=t.pop();for(const e of t){if(e!==".")this.#h[0]?.lines.push(e);else{const{resolve:e,lines:t}=this.#h.shift();this.#b(this.#h[0]?.limitMs);e(t)}}}#b(e){clearTimeout(this.#y);if(e===undefined||this.#w!==undefined)return;this.#y=setTimeout(()=>{this.#g(new N(`no answer within ${e/1e3} s`));this.kill()},e)}#g(e){clearTimeout(this.#y);if(this.#u.pid!==undefined&&e.said!==undefined)(0,g.dO)(this.#u.pid);if(this.#w!==undefined)return;this.#w=e;for(const{reject:t}of this.#h.splice(0))t(e)}};let T=class WslHost{kind="wsl";platform;env;workspace;distribution;user;loginProblem;#f;#S;#v;#x;#L=[];#O=new Map;#_;#M=false;static async open(e){const t=(0,p.randomBytes)(8).toString("hex");const n=openSession(e,t);try{const s=readInside(await n.ask(["facts"],e.startMs??u.startMs));const i=await n.ask(["login",String(u.loginMs/1e3)],u.loginMs*2);return new T(e,t,n,s,readLogin(i,t,s.plain))}catch(t){n.kill();throw asWslError(t,e.distribution.name)}}constructor(e,t,n,s,i){this.#f=e;this.#S=t;this.#x=n;this.#v=s;this.platform=s.platform;this.user=s.user;this.env=i.env;this.loginProblem=i.problem;this.workspace=e.workspace??i.env.HOME??"/";this.distribution=e.distribution;e.cancel?.addEventListener("abort",this.#E,{once:true})}#E=()=>{for(const e of this.#L)e.kill()};async readFile(e){return mapped(await this.#I(["file",this.#N(e)]),t=>{const n=t.at(-1).replace(/^said ?/,"");if(n!=="")throw new W(`${e}: ${wsl_host_text(n)}`);const s=bytesOfDump(t.slice(0,-1).join(""));if(s.length>y.sG)throw new W(`${e} is larger than ${y.sG} bytes`);return s.toString("utf8")})}async readBytes(e,t,n=0){return mapped(await this.#I(["part",this.#N(e),String(n),String(t)]),e=>new Uint8Array(bytesOfDump(e.join(""))))}async readLink(e){return mapped(await this.#I(["link",this.#N(e)]),e=>bytesOfDump(e.join("")).toString("utf8"))}async realPath(e){return mapped(await this.#I(["real",this.#N(e)]),e=>bytesOfDump(e.join("")).toString("utf8"))}async stat(e){return mapped(await this.#I(["status",this.#N(e)]),(e,t)=>{const[n,s,i,r,o]=t.split(" ");const a=Number.parseInt(n,16);return{kind:G[(a&61440)>>12]??"other",size:Number(s),mode:a&4095,uid:Number(i),gid:Number(r),mtimeMs:Number(o)*1e3}})}async statfs(e){return mapped(await this.#I(["space",this.#N(e)]),(e,t)=>{const[n,...s]=t.split(" ");const[i,r,o,a,d]=s.map(Number);return{type:Number.parseInt(n,16),blockSize:i,blocks:r,availableBlocks:o,files:a,freeFiles:d}})}async readdir(e){return mapped(await this.#I(["list",this.#N(e)]),e=>bytesOfDump(e.join("")).toString("utf8").split("\0").slice(0,-1).map(e=>({name:e.slice(1),kind:F[e[0]]})).sort((e,t)=>e.name<t.name?-1:1))}async temporaryFolder(e){const t=await this.#I(["temporary",e.replaceAll(/[^\w.-]+/g,"_")]);const n=done(t,"a temporary folder could not be made",e=>bytesOfDump(e.join("")).toString("utf8"));this.#_=parentOf(n);return n}async writeFile(e,t){this.#R(e);done(await this.#I(["write",parentOf(e),e,printfText(t)]),`${e} could not be written`,()=>undefined)}async copyTree(e,t){this.#R(t);done(await this.#I(["copy",e,t]),`${e} could not be copied`,()=>undefined)}async remove(e){this.#R(e);done(await this.#I(["purge",e]),`${e} could not be removed`,()=>undefined)}async run(e,t={}){const n=[...t.wrap??[],...e];const s=(t.timeoutMs??Number.POSITIVE_INFINITY)<=u.questionMs;const i=s?await this.#T(n,t):undefined;return{...i??await this.#C(n,t),argv:e}}async probe(e,t,n){const s=this.#A[e];if(s!==undefined)return await s(t);if(C.has(e))return n();throw new m.d_(e)}pasted(){return[]}async close(){if(this.#M)return;this.#M=true;this.#f.cancel?.removeEventListener("abort",this.#E);await Promise.all([...this.#L,this.#x].map(e=>e.close(u.closeMs)));await (0,g._s)()}#A={"fs.access":async({folder:e})=>{const{state:t,lines:n}=await this.#I(["access",e]);if(t!=="present")throw new m.d_("fs.access");if(n[0]==="present ok")return"ok";const s=await this.readFile("/proc/self/mountinfo");const i=s.state==="present"?(0,k.v)((0,k.q)(s.value).entries,e):undefined;return i?.options.includes("ro")?"EROFS":"EACCES"},"fs.trial":async({folder:e})=>readTrial((await this.#I(["trial",e,String($.uM.writeBytes)])).lines),"wsl.distribution":async()=>({name:this.distribution.name,version:this.distribution.version,user:this.user,...this.loginProblem===undefined?{}:{loginProblem:this.loginProblem}}),"clock.now":async()=>({realtimeMs:(await this.#P()).system*1e3,backwards:null}),"wsl.clock":()=>this.#P(),"net.lookup":async({name:e})=>{const{outcome:t,exit:n,stdout:s}=await this.run(["getent","ahosts",e],{timeoutMs:u.questionMs});if(t!=="exited"||n!==0&&n!==2)throw new m.d_("net.lookup");return n===2?"ENOTFOUND":[...new Set(s.split("\n").flatMap(e=>e.split(/\s+/)[0]||[]))]}};async #P(){const{lines:e}=await this.#I(["clock"]);const[,t,n]=(e[0]??"").split(" ");return{system:Number(t),hardware:Number.parseInt(n??"",10)||null}}#R(e){const t=this.#_;if(t===undefined||!e.startsWith(`${t}/`)||e.split("/").includes(".."))throw new Error(`refused to write outside the temporary folder: ${e}`)}#N(e){return e.replace(/^\/proc\/self(?=\/|$)/,`/proc/${this.#v.pid}`)}async #I(e){if(e.some(e=>e.includes("\n")||e.includes("\r")))return{state:"unknown",reason:"a name with a line end",lines:[]};try{const t=await this.#x.ask(e,u.lookMs);const[,n="unknown",s=""]=/^(present|missing|denied|unknown) ?(.*)$/.exec(t[0]??"")??[];return{state:n,reason:wsl_host_text(s),lines:t}}catch(e){return{state:"unknown",reason:`the distribution does not answer: ${e.message}`,lines:[]}}}async #T(e,t){const n=performance.now();const s=resultOf(n);if(this.#f.cancel?.aborted)return s("cancelled",{reason:"the run was cancelled before it started"});const i=t.timeoutMs??u.questionMs;const r=t.cwd??"/";const o=this.#G(t.env).map(([e,t])=>t===undefined?`-${e}`:`${e}=${t}`);const a=this.#F();this.#O.set(a,(this.#O.get(a)??0)+1);try{const d=String(Math.ceil(i/1e3));const c=await a.ask(["ask",d,r,String(o.length),...o,...e],i+3*y.ce.graceMs);const[l]=c;if(l==="no-timeout")return undefined;if(l==="no-folder")return s("not-started",{reason:`the working directory ${r} does not exist`});if(l==="not-found")return s("not-found",{reason:`${e[0]}: command not found`});const{stdout:u,stderr:f,exit:h}=readQuestion(c);replay(u,"stdout",t);replay(f,"stderr",t);const m={stdout:u.toString("utf8"),stderr:f.toString("utf8")};if(h===124||h===137&&performance.now()-n>=i)return s("timed-out",m);return s(...endOf(h),m)}catch(e){this.#L.splice(this.#L.indexOf(a)>>>0,1);return s(this.#f.cancel?.aborted?"cancelled":"unknown",{reason:e.message})}finally{this.#O.set(a,this.#O.get(a)-1)}}#F(){const load=e=>this.#O.get(e)??0;const[e]=this.#L.toSorted((e,t)=>load(e)-load(t));if(e!==undefined&&(load(e)===0||this.#L.length>=u.sessions))return e;const t=openSession(this.#f,this.#S);this.#L.push(t);return t}#G(e={}){const{plain:t}=this.#v;const n={...this.env,...e};const s=new Set([...Object.keys(t),...Object.keys(n)]);return[...s].filter(e=>P.test(e)&&n[e]!==t[e]).map(e=>[e,n[e]])}async #C(e,t){const{program:n,cancel:s}=this.#f;const i=t.cwd??"/";const r=this.#G(t.env).map(([e,t])=>t===undefined?["unset",e]:["set",e,t]);const o=[["cwd",i],...r,["run",...e]].map(requestLine).join("");const a=beginOf(this.#S);const d=[];const c=new RegExp(`\\n${this.#S} ([\\w-]+)\\n$`);let l=false;const onLine=e=>{const n=e.stream==="stdout"&&e.text.startsWith(`${this.#S} `);if(l&&e.stream==="stdout"){l=false;if(!n)t.onLine?.({stream:"stdout",text:"",cut:false})}if(n)return;if(e.stream==="stdout"&&e.text==="")l=true;else t.onLine?.(e)};const u=await (0,S.R3)(startOf(this.#f),{...n.env,[g.MU]:g.I0},{...t.timeoutMs===undefined?{}:{timeoutMs:t.timeoutMs},tailBytes:(t.tailBytes??y.ce.tailBytes)+A,onLine},s,{input:supervisorInput(this.#S)+o,stop:"stop\n",begin:a,onPreface:e=>d.push(e)});const[,f]=c.exec(u.stdout)??[];const h={...u,stdout:u.stdout.replace(c,"")};if(u.outcome!=="exited")return h;if(f==="no-folder")return{...h,outcome:"not-started",exit:null,reason:`the working directory ${i} does not exist`};if(f==="not-found")return{...h,outcome:"not-found",exit:null,reason:`${e[0]}: command not found`};if(f!==undefined){const t=Number(f);if(t===126&&/exec format error/i.test(u.stderr))return{...h,outcome:"not-started",exit:null,reason:`${e[0]} could not be started: exec format error`};const[n,s]=endOf(t);return{...h,...s,outcome:n}}const m=decodeWslText(Buffer.concat(d));const p=m.includes(a)?"the distribution ended meanwhile":`${wslFailureOf(m).means}: ${m.trim().slice(0,500)}`;return{...h,outcome:m.includes(a)?"unknown":"not-started",exit:null,reason:p}}};const C=new Set(["environment.complete","fs.nearest","wsl.session","toolchain.listing","toolchain.exists","toolchain.install"]);const A=64;const P=/^[A-Za-z_]\w*$/;const G={4:"directory",8:"file",10:"link"};const F={d:"directory",f:"file",l:"link",o:"other"};let W=class Unreadable extends Error{};function startOf({program:e,distribution:t,user:n}){return[e.path,"--distribution",t.name,...n===undefined?[]:["--user",n],"--cd","/","--exec",...O]}function openSession(e,t){return new R({argv:startOf(e),env:{...e.program.env,[g.MU]:g.I0},input:sessionInput(t),mark:t,startMs:e.startMs??u.startMs})}function asWslError(e,t){if(!(e instanceof N))return e;if(e.said===undefined)return new h(d,t);return new h(wslFailureOf(e.said.text),t,e.said.text)}function readInside(e){const[,t="",n="",s=""]=e;const[i="",r,o=""]=t.split(" ");return{platform:{os:"linux",arch:w.U4[i]??i,processors:Math.max(1,Number(r)||1)},pid:o,uid:Number(n),user:wsl_host_text(s),plain:environmentOf(bytesOfDump(e.slice(4).join("")))}}function readLogin(e,t,n){const{stdout:s,stderr:i,exit:r}=readQuestion(e);const[,o]=s.toString("latin1").split(`
${t}
`);if(o!==undefined)return{env:environmentOf(bytesOfDump(o)),problem:undefined};const a=r===124||r===137?`does not end within ${u.loginMs/1e3} s`:`ends with exit ${r}`;const d=i.toString("utf8").trim().split("\n")[0];return{env:n,problem:`the login shell ${a} before it runs anything${d===""?"":` (${d})`}: what its profile sets is not known`}}function environmentOf(e){const t=e.toString("utf8").split("\0").map(e=>[e.slice(0,e.indexOf("=")),e.slice(e.indexOf("=")+1)]).filter(([e])=>P.test(e)&&e!==g.MU&&e!=="_");return Object.fromEntries(t)}function readQuestion(e){const t=e.lastIndexOf("-");const n=bytesOfDump(e.slice(t+1).join(""));const s=n.lastIndexOf("\n");return{stdout:bytesOfDump(e.slice(1,t).join("")),stderr:n.subarray(0,Math.max(0,s)),exit:Number(n.toString("latin1",s+1))}}function endOf(e){const t=D[e-128];return t===undefined?["exited",{exit:e,signal:null}]:["signalled",{exit:null,signal:t}]}const D={1:"SIGHUP",2:"SIGINT",3:"SIGQUIT",4:"SIGILL",6:"SIGABRT",7:"SIGBUS",8:"SIGFPE",9:"SIGKILL",11:"SIGSEGV",13:"SIGPIPE",15:"SIGTERM",31:"SIGSYS"};function resultOf(e){return(t,...n)=>Object.assign({argv:[],outcome:t,exit:null,signal:null,stdout:"",stderr:"",droppedBytes:0,durationMs:performance.now()-e},...n)}function replay(e,t,{onLine:n}){if(n===undefined)return;const s=new b.g(y.ce.lineCharacters,(e,s)=>n({stream:t,text:e,cut:s}));s.write(e);s.end()}function mapped({state:e,reason:t,lines:n},s){if(e==="missing")return{state:e};if(e!=="present")return{state:e,reason:t};try{return{state:e,value:s(n.slice(1),t)}}catch(e){if(e instanceof W)return{state:"unknown",reason:e.message};throw e}}function done(e,t,n){if(e.state!=="present")throw new Error(`${t}: ${e.reason||e.state}`);return n(e.lines.slice(1))}function parentOf(e){return e.slice(0,Math.max(1,e.lastIndexOf("/")))}function wsl_host_text(e){return Buffer.from(e,"latin1").toString("utf8")};const B={"unknown-distribution":"fails",unavailable:"fails","no-wsl":"open","no-distribution":"open",unsupported:"unsupported"};async function reachDistribution(e,t,n){try{if(isArm64Image(t))throw new h(l,e);const s=wslProgram(t.env);return await T.open({program:s,distribution:findDistribution(s,e),cancel:n})}catch(o){if(!(o instanceof h))throw o;const{message:n,failure:s,said:i,remedies:r}=o;return unreachableHost(t.workspace,{name:e,problem:n,kind:B[s.kind],said:i,remedies:r})}}function isArm64Image({env:e,platform:t}){const n=e.RUNNER_ENVIRONMENT==="github-hosted"||/^win/i.test(e.ImageOS??"");return n&&(e.RUNNER_ARCH==="ARM64"||t.arch==="arm64")&&(e.RUNNER_OS??"Windows")==="Windows"}})};