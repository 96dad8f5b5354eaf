/** Scalability: growth of data, traffic and model size, and what carries it. */
export const SCALABILITY = {
  scale_named: `
    scal*; scale out; scale up; scale horizontally; horizontal scal*; vertical scal*; autoscal*;
    auto scal*; elastic*; hpa; keda; knative; scale to zero; scale down; web scale; internet scale;
    large scale; at scale; massive; hyperscale; grow* traffic; traffic grow*; growth; capacity;
    capacity planning; peak load; peak traffic; peak hour*; black friday; bursty; burst*; load test*;
    stress test*; overload*; backpressure; back pressure; load shed*; rate limit*; throttl*; hot spot*;
    hotspot*; hot key*; thundering herd; noisy neighbo*; headroom; overprovision*; over provision*;
    underutili*; spot instance*; preemptible; reserved instance*; bin pack*`,
  scale_latency: `
    latenc*; latency budget*; response time*; p50; p90; p95; p99; p999; tail latenc*; ttft; tpot;
    time to first token; inter token; millisecond*; microsecond*; round trip*; rtt; deadline*; timeout*;
    time out; real time; low latency; sub second; near real time; slow*; faster; speedup; speed up;
    speed*; cold start*; warm up; warmup; bottleneck*; network overhead; overhead; serialization;
    deserialization; contention`,
  scale_throughput: `
    throughput; qps; rps; tps; requests per second; queries per second; request* second; per second;
    tokens per second; tokens s; images per second; samples per second; messages per second;
    events per second; per minute; per day; million*; billion*; trillion*; petabyte*; terabyte*;
    gigabyte*; pb; tb; gb; concurren*; concurrent request*; batch*; dynamic batch*; continuous batch*;
    micro batch*; batch size; in flight; pipelin*; queue*; queueing; buffer*; bandwidth; iops; gbps;
    flops; tflops; mfu; saturat*; parallel*`,
  scale_distributed: `
    distributed; distributed training; data parallel*; model parallel*; tensor parallel*;
    pipeline parallel*; expert parallel*; fsdp; ddp; zero redundancy; zero 3; zero stage; deepspeed;
    megatron; horovod; all reduce; allreduce; all gather; allgather; reduce scatter; all to all;
    parameter server*; ring allreduce; nccl; nvlink; nvswitch; infiniband; rdma; gpudirect; sharded;
    shard*; partition*; replica*; replicat*; node; nodes; multi node; multi gpu; multiple gpu*;
    cluster*; worker*; master; leader election; consensus; raft; paxos; quorum; eventual consistency;
    eventually consistent; consisten* model; cap theorem; gossip; consistent hashing; mapreduce;
    map reduce; shuffle; straggler*; fault toleran*; failover; fail over; checkpoint*;
    gradient accumulation; mixed precision; gradient checkpoint*; activation recomput*; offload*;
    synchroniz*; asynchronous sgd; elastic training; collective*; communication overhead; data locality`,
  scale_cache: `
    cache*; caching; cache hit*; hit rate; cache miss*; eviction; evict*; lru; ttl; redis; memcached;
    cdn; edge cache; kv cache; key value cache; prefix cach*; memoiz*; precomput*; pre comput*;
    materializ*; denormaliz*; in memory; invalidat*; write through; write back; write ahead;
    read replica*; index; indexes; indices; indexing; bloom filter*; lookup table*; prefetch*;
    lazy load*; paged attention; pagedattention`,
  scale_messaging: `
    kafka; rabbitmq; sqs; sns; pubsub; pub sub; pulsar; kinesis; message queue*; message broker*;
    event bus; event driven; event stream*; consumer group*; consumer*; producer*; topic partition*;
    dead letter; exactly once; at least once; idempoten*; ordering guarantee*; async; asynchronous*;
    job queue; task queue; celery; work queue; stream processing; streaming; flink; spark streaming;
    kafka streams; beam; samza; storm`,
  scale_storage: `
    cassandra; dynamodb; bigtable; hbase; mongodb; postgres*; mysql; sql; nosql; elasticsearch; solr;
    lucene; clickhouse; druid; pinot; bigquery; redshift; snowflake; delta lake; iceberg; hudi; hdfs;
    s3; gcs; blob storage; object storage; object store; data lake*; data warehouse*; lakehouse;
    parquet; avro; orc; arrow; rocksdb; leveldb; vector database*; vector db; vector index; faiss; hnsw;
    ann; scann; ivf; approximate nearest; milvus; pinecone; key value store*; database*;
    schema migration*; secondary index; b tree; lsm; compaction; wal; isolation level; transaction*;
    lock*; mvcc`,
  scale_compute: `
    gpu; gpus; tpu; tpus; cpu; cpus; a100; h100; h200; v100; t4; b200; gb200; l4; mi300*; blackwell;
    hopper; hbm; vram; gpu memory; memory footprint; out of memory; oom; cuda; kernel*; cuda graph*;
    fused kernel*; tensorrt; onnx runtime; quantiz*; quantis*; int8; fp8; fp4; fp16; bf16; nvfp4; awq;
    gptq; pruning; distill*; sparsity; speculative decod*; speculative; prefill; decode; disaggregat*;
    mixture of experts; moe; attention kernel*; flash attention; flashattention; compile*; jit;
    vectoriz*; simd; multithread*; multi thread*; threads; thread pool; multiprocess*; garbage collect*;
    heap; compute bound; memory bound; bandwidth bound; roofline; compute budget; accelerator*`,
  scale_cost: `
    cost; costs; cost per; costly; cheap*; expensive; cost effective; cost efficien*; budget*; dollar*;
    $; usd; cents; pricing; bill; infrastructure cost*; cloud cost*; cost optimi*; cost saving*;
    saving*; save* money; economical; tco; cost of ownership; cost at scale; per million; gpu hour*;
    waste; wasted`,
  scale_traffic: `
    load balanc*; loadbalanc*; round robin; least connection*; reverse proxy; api gateway; gateway;
    ingress; nginx; envoy; haproxy; service mesh; istio; sidecar; dns; sticky session*;
    session affinity; routing; router; fan out; fanout; scatter gather; connection pool*; keep alive;
    grpc; http 2; microservice*; monolith*; stateless; stateful; redundan*; high availability;
    availability zone*; multi region; region*; geo replicat*; single point of failure; spof;
    graceful degradation; degrade gracefully; fallback*; retry; retries; exponential backoff; jitter;
    bulkhead; hedged request*`,
} as const;
