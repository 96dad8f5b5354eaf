/** The five skill areas' own vocabulary, beyond what the criteria already list. */
export const SKILL_TERMS = {
  lifecycle: `
    mlops; ml ops; model registry; registry; model version*; versioning; version control; data version*;
    dvc; lakefs; git; experiment track*; mlflow; wandb; weights and biases; weights biases; comet;
    neptune; reproducib*; ci cd; cicd; continuous integration; continuous delivery;
    continuous deployment; continuous training; github actions; gitlab ci; jenkins; cml; retrain*;
    model lifecycle; ml lifecycle; lifecycle; model card*; metadata store; ml metadata; lineage;
    artifact*; artifact store; provenance; governance; model approval; promote*; promotion; staging;
    stage transition; model store; rollback; deprecat*; kubeflow; zenml; kedro; vertex pipelines;
    sagemaker pipelines; metaflow; automl; hyperparameter tun*; pipeline orchestrat*;
    notebooks to production; technical debt; test* for ml; model validation; unit test*;
    integration test*; pull request; code review*`,
  data_terms: `
    data pipeline*; etl; elt; ingestion; ingest*; feature store*; feature engineer*; feature pipeline*;
    feature view*; feature group*; feature comput*; features; online store; offline store;
    feature server; point in time; materializ*; batch pipeline*; streaming pipeline*; stream processing;
    spark; pyspark; flink; beam; dataflow; dbt; airflow; dagster; prefect; data lake*; data warehouse*;
    dataset*; training data; training set; labeling; labelling; label*; annotation*; annotator*;
    weak supervision; snorkel; active learning; crowdsourc*; data collection; data augmentation;
    synthetic data; data catalog; data mesh; data quality; data validation; schema*; deduplicat*; dedup;
    imbalance*; class imbalance; sampling; negative sampling; downsampl*; upsampl*; preprocessing;
    transform*; normaliz*; tokeniz*; embeddings; embedding table*; joins; join; aggregat*; windowed;
    event time; late arriving; watermark*; cdc; change data capture; debezium; privacy; pii; gdpr;
    anonymiz*; retention`,
  evaluation_terms: `
    evaluation; evaluate*; offline evaluation; online evaluation; offline metric*; online metric*;
    backtest*; a b test*; ab test*; experiment*; hypothesis; significance; confidence interval*;
    p value; auc; roc; ndcg; mrr; map k; precision; recall; f1; rmse; mae; log loss; calibrat*;
    confusion matrix; holdout; cross validation; test set; validation set; eval set; evals; benchmark*;
    baseline*; llm as a judge; llm judge; judge; human evaluation; rubric; golden set; golden dataset;
    error analysis; slice*; slicing; cohort*; subgroup*; fairness; business impact; north star;
    counterfactual; off policy; inverse propensity; propensity; ips; simulator; replay; red team*;
    hallucinat*`,
  deployment_terms: `
    deploy*; serving; serve*; model server*; inference; inference server; inference service; endpoint*;
    rest api; api; apis; grpc; fastapi; flask; docker; container*; dockerfile; image; images;
    kubernetes; k8s; helm; pod; pods; triton; tensorflow serving; tf serving; torchserve; bentoml;
    seldon; kserve; ray serve; vllm; tgi; sagemaker; vertex ai; azure ml; cloud run; lambda; serverless;
    online prediction; online inference; batch prediction; batch inference; offline inference;
    real time inference; streaming inference; prediction service; edge; on device; mobile; tflite;
    core ml; onnx; torchscript; savedmodel; model format; packaging; package*; wheel; release*; rollout;
    canary; blue green; shadow; a b; multi model; model loading; preload; warm; client; web app;
    streamlit; gradio; microservice*`,
  infrastructure_terms: `
    infrastructure; infra; cluster*; kubernetes; k8s; slurm; ray; dask; mesos; yarn; orchestrat*;
    scheduler; scheduling; gpu*; tpu*; node pool; instance*; ec2; vm; vms; virtual machine*; aws; gcp;
    azure; cloud; on premise*; on prem; terraform; pulumi; infrastructure as code; ansible; helm;
    networking; vpc; subnet; storage; nfs; lustre; gpfs; filesystem*; file system; quota; multi tenan*;
    tenant*; namespace*; autoscal*; spot; distributed; provisioning; provision*; data center*;
    datacenter*; rack; network; iam; rbac; secrets; operator; crd; service mesh; platform team;
    ml platform; machine learning platform; platform`,
} as const;
