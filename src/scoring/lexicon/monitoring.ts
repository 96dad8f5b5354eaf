/** Monitoring: watching something that runs, and acting on what is seen. */
export const MONITORING = {
  monitor_named: `
    monitor*; observab*; telemetry; instrumentation; instrument* the; watch* for; keep an eye;
    keep* track of; health check*; healthcheck*; liveness; readiness probe*; heartbeat*; uptime;
    black box monitoring; white box monitoring; synthetic monitoring; model monitoring; data monitoring;
    performance monitoring; real time monitoring; apm; watchdog*`,
  monitor_alert: `
    alert*; alarm*; paging; pager; pagerduty; opsgenie; on call; oncall; page someone; paged;
    notif* the team; threshold* breach*; breach*; escalat*; runbook*; playbook*; incident response;
    triage; alert fatigue; false alarm*; noisy alert*; alert rule*; alertmanager; severity; sev1; sev 1;
    sev2; anomal*; anomaly detect*; circuit breaker*; kill switch; automatic rollback; auto rollback;
    roll* back automatically; slack alert*; warning threshold`,
  monitor_metrics: `
    dashboard*; metric*; counter*; gauge*; histogram*; time series; timeseries; latency metric*;
    error rate*; success rate; request rate; golden signal*; four golden; red method; use method; sli;
    slo; sla; slis; slos; slas; error budget*; service level; business metric*; business kpi*; kpi*;
    guardrail metric*; counter metric*; system metric*; model metric*; cardinality; percentile*; p50;
    p90; p95; p99; p999; p99.9; tail latenc*; 99th percentile; 95th percentile; saturation; cpu usage;
    memory usage; gpu utilization; resource utilization; utili*ation; throughput metric*; queue depth;
    lag; consumer lag`,
  monitor_tools: `
    prometheus; grafana; datadog; new relic; newrelic; splunk; kibana; elk; elasticsearch logstash;
    logstash; fluentd; fluentbit; jaeger; zipkin; opentelemetry; open telemetry; otel; honeycomb;
    sentry; statsd; graphite; influxdb; victoriametrics; thanos; m3; loki; cloudwatch; stackdriver;
    cloud monitoring; azure monitor; application insights; evidently; whylogs; whylabs; arize; phoenix;
    fiddler; nannyml; alibi detect; great expectations; deequ; tfdv; tensorflow data validation; soda;
    monte carlo data; langfuse; langsmith; helicone; weave; dynatrace; nagios; zabbix;
    hystrix dashboard; kiali; dcgm; nvidia smi; statuspage`,
  monitor_logs: `
    log; logs; logging; logged; log prediction*; prediction log*; log* the prediction*; log* request*;
    log* input*; log* feature*; request log*; access log*; audit log*; audit trail*; structured log*;
    log aggregation; log level*; trace; traces; tracing; span; spans; distributed tracing;
    correlation id; trace id; request id; stack trace*; flame graph*; profil*; postmortem*;
    post mortem*; root cause*; debug* in production; diagnos*; troubleshoot*`,
  monitor_data_quality: `
    data validation; data quality; schema validation; validate* schema; data check*; data test*;
    null rate; missing rate; missing value*; range check*; data contract*; schema check*;
    unit test* for data; expectation suite; feature validation; sanity check*; completeness; timeliness;
    data freshness; volume anomal*; data anomal*; row count*; corrupt* data; bad data; broken pipeline*;
    upstream change*; data lineage; data observability; pipeline failure*; silent failure*;
    fail* silently; silently fail*; silent bug*; unit mismatch; invalid value*`,
  monitor_live_test: `
    shadow; shadow mode; shadow deploy*; shadow traffic; shadow test*; canary; canaries;
    canary release*; canary deploy*; a b test*; ab test*; a b; ab; split test*; online experiment*;
    online experimentation; controlled experiment*; interleav*; holdout; holdback; hold out group;
    control group; treatment group; treatment; champion challenger; challenger; multi armed bandit*;
    bandit*; blue green; staged rollout; gradual rollout; progressive rollout; progressive delivery;
    ramp*; dark launch*; feature flag*; feature toggle*; guardrail*; rollout; traffic split*;
    split* traffic; percent of traffic; mirrored traffic; traffic mirror*; replay traffic;
    online metric*; online evaluation; minimum detectable effect; statistical power;
    sample ratio mismatch; novelty effect; variance reduction; cuped; switchback`,
  monitor_feedback: `
    feedback loop*; user feedback; ground truth; delayed label*; label delay; delayed feedback;
    delayed ground truth; proxy label*; implicit feedback; explicit feedback; thumbs up; thumbs down;
    human feedback; human review; human in the loop; click through rate; ctr; conversion rate;
    conversion*; engagement; user report*; complaint*; customer complaint*; support ticket*;
    chargeback*; manual review; annotat* production; sample* of production; sample* production;
    production traffic; live traffic; real traffic; real user*; in production; post deployment;
    after deployment; once deployed; after launch; live prediction*`,
  /** Plain words for watching and noticing. */
  monitor_plain: `
    we noticed; we noticed that; noticed; we observed; we saw; we discovered; we realized; we realised;
    we found out; went unnoticed; unnoticed; went wrong; goes wrong; something is wrong; early warning;
    warning sign*; looked at the numbers; check* every; checked every; every morning; every hour;
    every minute; each night; spike*; sudden increase; sudden drop; suddenly; dip; dropped; unusual;
    unexpected; abnormal; compare* with yesterday; compared to last week; track* over time; visuali*;
    chart*; graph show*; on the graph; the chart`,
} as const;
