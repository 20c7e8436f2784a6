export const id=2748;export const ids=[2748];export const modules={1064:(function(e,n,r){r.d(n,{I0:()=>c,MU:()=>d,Q:()=>guardFolder,_s:()=>closeGuard,aV:()=>guardCgroup,dO:()=>releaseGroup,mM:()=>dismissGuard,pD:()=>releaseCgroup,t_:()=>u,vL:()=>guardGroup});var t=r(1421);var o=r(7598);var s=r(3889);const i=`
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
`;const d="GO_WSL_CONFORM_RUN";const a=(0,o.randomBytes)(8).toString("hex");const c=[process.env[d],a].filter(Boolean).join(":");const u="go-wsl-conform-guard";let l;function guardGroup(e){tell(`start ${e}`)}function releaseGroup(e){tell(`end ${e}`)}function guardFolder(e){if(!/[\r\n]|\s$/.test(e))tell(`folder ${e}`)}function guardCgroup(e){if(!/[\r\n]|\s$/.test(e))tell(`cgroup ${e}`)}function releaseCgroup(e){if(l!==undefined)tell(`closed ${e}`)}function dismissGuard(){l?.kill("SIGKILL");l=undefined}async function closeGuard(){const e=l;l=undefined;if(e===undefined||e.exitCode!==null||e.signalCode!==null)return;await new Promise(n=>{const r=setTimeout(n,s.ce.graceMs);e.once("close",()=>{clearTimeout(r);n()});e.ref();e.stdin?.end()})}function tell(e){l??=startGuard();l?.stdin?.write(`${e}
`)}function startGuard(){if(process.platform==="win32")return undefined;try{const e=(0,t.spawn)("sh",["-c",i,u,a],{detached:true,cwd:"/",stdio:["pipe","ignore","ignore"]});e.on("error",()=>undefined);e.stdin.on("error",()=>undefined);e.unref();e.stdin.unref();return e}catch{return undefined}}}),2748:(function(e,n,r){r.d(n,{E7:()=>killAll,R3:()=>runProcess,Sb:()=>endTree,Yv:()=>foreignMachine,hd:()=>threadStates});var t=r(1421);var o=r(3024);var s=r(7452);var i=r(3889);var d=r(1064);var a=r(9514);const c=new Set;function killAll(){for(const e of c)signalGroup(e,"SIGKILL")}function runProcess(e,n,r,o,s){const u=performance.now();const l=new a.P(r.tailBytes??i.ce.tailBytes);const f=new a.P(r.tailBytes??i.ce.tailBytes);const finish=(n,r={})=>({argv:e,outcome:n,exit:null,signal:null,stdout:l.text,stderr:f.text,droppedBytes:l.dropped+f.dropped,durationMs:performance.now()-u,...r});if(o?.aborted)return Promise.resolve(finish("cancelled",{reason:"the run was cancelled before it started"}));const[p,...m]=[...r.wrap??[],...e];if(p===undefined)return Promise.resolve(finish("not-started",{reason:"empty command"}));const h=foreignMachine(e[0]??p);if(h!==undefined)return Promise.resolve(finish("not-started",{reason:`${e[0]} could not be started: exec format error, it is a program for ${h}`}));return new Promise(e=>{let u;try{u=(0,t.spawn)(p,m,{cwd:r.cwd,env:definedOnly(n),detached:true,stdio:[s===undefined?"ignore":"pipe","pipe","pipe"],windowsHide:true})}catch(n){e(finish("not-started",{reason:`${p} could not be started: ${n.message}`}));return}u.once("error",n=>{if(u.pid!==undefined)return;e(startFailure(p,r.cwd,n,finish))});const h=u.pid;if(h===undefined)return;c.add(h);(0,d.vL)(h);let g;let $;let w;const stop=e=>{g??=e;if(s===undefined)signalGroup(h,"SIGTERM");else u.stdin?.end(s.stop);const n=i.ce.graceMs*(s===undefined?1:2);w??=setTimeout(()=>signalGroup(h,"SIGKILL"),n)};const onCancel=()=>stop("cancelled");const v=r.timeoutMs===undefined?undefined:setTimeout(()=>{$=threadStates(h);stop("timed-out")},r.timeoutMs);o?.addEventListener("abort",onCancel,{once:true});u.stdin?.on("error",()=>undefined);u.stdin?.write(s.input);const y=["stdout","stderr"].map(e=>{const n=e==="stdout"?l:f;const t=new a.g(i.ce.lineCharacters,(n,t)=>r.onLine?.({stream:e,text:n,cut:t}));const take=e=>{n.write(e);t.write(e)};u[e]?.on("data",s===undefined?take:behindLine(s,take));return t});let L;let I;u.once("exit",(e,n)=>{I={code:e,signal:n};L=setTimeout(()=>{signalGroup(h,"SIGKILL");u.stdout?.destroy();u.stderr?.destroy()},i.ce.pipeGraceMs)});u.once("close",(n,r)=>{for(const e of[v,w,L])clearTimeout(e);o?.removeEventListener("abort",onCancel);signalGroup(h,"SIGKILL");c.delete(h);(0,d.dO)(h);for(const e of y)e.end();const t=I??{code:n,signal:r};if(g!==undefined)e(finish(g,{signal:t.signal,...$===undefined?{}:{threads:$}}));else if(t.signal!==null)e(finish("signalled",{signal:t.signal}));else e(finish("exited",{exit:t.code??0}))})})}function behindLine({begin:e,onPreface:n},r){let t=Buffer.alloc(0);const o=Buffer.from(`${e}
`);return e=>{if(t===undefined){r(e);return}const s=Buffer.concat([t,e]).subarray(-i.ce.lineCharacters);const d=s.indexOf(o);n(e);t=d<0?s:undefined;if(d>=0&&d+o.length<s.length)r(s.subarray(d+o.length))}}function threadStates(e){try{const n=`/proc/${e}/task`;return(0,o.readdirSync)(n).map(e=>/^.*\) (\w)/s.exec((0,o.readFileSync)(`${n}/${e}/stat`,"utf8"))?.[1]??"?")}catch{return undefined}}function endTree(e){signalGroup(e,"SIGKILL")}function signalGroup(e,n){if(process.platform==="win32"){if(n==="SIGKILL")(0,t.spawnSync)("taskkill",["/PID",String(e),"/T","/F"],{stdio:"ignore",windowsHide:true});return}try{process.kill(-e,n)}catch{}}function foreignMachine(e){const n=s.c_[process.arch];if(n===undefined||!e.includes("/"))return undefined;const r=new Uint8Array(20);try{const n=(0,o.openSync)(e,o.constants.O_RDONLY|o.constants.O_NONBLOCK);try{(0,o.readSync)(n,r,0,r.length,0)}finally{(0,o.closeSync)(n)}}catch{return undefined}if(Buffer.from(r.buffer,0,4).toString("latin1")!=="ELF")return undefined;const t=new DataView(r.buffer).getUint16(18,r[5]===1);return n.includes(t)?undefined:s.C[t]?.name??`machine ${t}`}function definedOnly(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==undefined))}function startFailure(e,n,r,t){if(r.code==="ENOENT"&&n!==undefined&&(0,o.statSync)(n,{throwIfNoEntry:false})===undefined){return t("not-started",{reason:`the working directory ${n} does not exist`})}if(r.code==="ENOENT")return t("not-found",{reason:`${e}: command not found`});return t("not-started",{reason:`${e} could not be started: ${r.message}`})}}),7452:(function(e,n,r){r.d(n,{C:()=>t,CE:()=>c,KG:()=>s,Mc:()=>u,Re:()=>i,c_:()=>o,gn:()=>d,yh:()=>a});const t={3:{name:"Intel 80386",arch:["386"]},8:{name:"MIPS",arch:["mips","mipsle","mips64","mips64le"]},20:{name:"PowerPC",arch:["ppc"]},21:{name:"PowerPC64",arch:["ppc64","ppc64le"]},22:{name:"IBM S/390",arch:["s390x"]},40:{name:"ARM",arch:["arm"]},62:{name:"x86-64",arch:["amd64"]},183:{name:"AArch64",arch:["arm64"]},243:{name:"RISC-V",arch:["riscv64"]},258:{name:"LoongArch",arch:["loong64"]}};const o={x64:[62,3],ia32:[3],arm64:[183,40],arm:[40],riscv64:[243],s390x:[22],ppc64:[21],loong64:[258]};const s={332:{name:"Intel 386",arch:["386"]},452:{name:"ARM Thumb-2",arch:["arm"]},34404:{name:"x86-64",arch:["amd64"]},43620:{name:"ARM64",arch:["arm64"]}};const i={0x1000007:{name:"x86-64",arch:["amd64"]},0x100000c:{name:"ARM64",arch:["arm64"]}};const d=["linux","android","freebsd","netbsd","openbsd","dragonfly","solaris","illumos"];const a=["darwin","ios"];const c={491:"386",1607:"arm",35479:"amd64"};const u=503})};