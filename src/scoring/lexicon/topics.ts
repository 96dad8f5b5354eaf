/** What a page is about: machine learning, its algorithms, its tools, software systems, or something else. */
export const TOPIC_TERMS = {
  ml_general: `
    machine learning; ml; deep learning; ai; artificial intelligence; neural network*; neural;
    inference; classifier*; recommender*; ranker; learning to rank; data science; data scientist*;
    ml engineer*; machine learning engineer*; llm; llms; large language model*; language model*;
    foundation model*; gen ai; genai; embedding*; fine tun*; finetun*; rag; retrieval augmented;
    agentic; nlp; natural language; computer vision; image classification; object detection;
    fraud detection; ctr prediction; gpt; chatgpt; claude; gemini; llama; few shot; zero shot;
    prompt engineer*; system prompt*; prompt template*; context window*; hallucinat*; chain of thought;
    function calling; tool calling; ai powered; ai agent*; ai assistant*; training run*; training data;
    model weights; model checkpoint*; speech recognition; machine translation; multimodal;
    text to image; code completion; vector search; vector database*; vector store*; semantic search;
    golden dataset; golden set; evals; llm as a judge; llm judge; rlhf; concept drift; data drift;
    retrain*; model training; train a model; train the model; trained model*; training set*;
    training example*; fraud model*; ranking model*; predictive model*; prefill*; kv cache*; decode phase*;
    token generation; generated token*; output token*; prompt token*; input token*; tokens per second;
    time to first token; ttft; tpot; inter token latency; speculative decod*; continuous batching;
    tensor parallel*; model parallel*; data parallel*; pipeline parallel*; expert parallel*;
    mixture of experts; moe; fsdp; lora; qlora; quantiz*; auto regressive; autoregressive;
    multi armed bandit*; contextual bandit*; thompson sampling; distributed training; all reduce;
    allreduce; nccl`,
  /** Words that machine learning shares with other fields. */
  ml_shared: `
    model; models; modeling; modelling; training; train; trained; trains; prediction*; predict*;
    classification; regression; recommend*; ranking; feature; features; label; labels; dataset*;
    prompt*; agent; agents; chatbot*; speech; forecasting; personaliz*; search relevance; generative;
    transformer*; system design; end to end; architecture; system architecture; component*; pipeline*;
    search system*; two stage; ads system`,
  ml_system: `
    ml system*; machine learning system*; ml system design; ai system*; ml infrastructure; ml platform*;
    ml pipeline*; machine learning pipeline*; training pipeline*; serving pipeline; inference pipeline;
    production ml; production machine learning; ml in production; model in production;
    models in production; model serving; model deployment; deploy* model*; deploy* the model;
    feature store*; candidate generation; retrieval and ranking; retrieval stage; ranking stage;
    re rank*; rerank*; online serving; training job*; model registry; mlops; llmops;
    recommendation system*; recommender system*; prediction service; embedding service; llm serving;
    inference engine; inference server`,
  algorithm: `
    gradient descent; gradient*; sgd; adam; optimizer*; backprop*; back propagation; loss function*;
    cross entropy; likelihood; maximum likelihood; bayes*; posterior; prior; gaussian;
    normal distribution; random variable*; probability; expectation; variance; covariance; eigen*;
    matrix; matrices; vector; vectors; tensor; linear regression; logistic regression; softmax; sigmoid;
    relu; activation function*; convolution*; cnn; rnn; lstm; gru; attention; self attention;
    multi head; encoder; decoder; autoencoder*; gan; gans; vae; diffusion; decision tree*;
    random forest*; gradient boost*; xgboost; lightgbm; svm; support vector; kernel trick; k means; knn;
    nearest neighbor*; clustering; pca; dimensionality reduction; t sne; umap; overfit*; underfit*;
    regulariz*; dropout; batch norm*; layer norm*; weight decay; learning rate; epoch*; hyperparameter*;
    cross validation; bias variance; bias and variance; theorem; proof; lemma; derivative;
    partial derivative; equation; formula; hidden layer*; hidden state; word2vec; glove; tokenizer;
    reinforcement learning; policy gradient; q learning; reward; shapley; shap; lime;
    feature importance; interpretab*; monte carlo; mcmc; convex; objective function; l1; l2; entropy;
    mutual information`,
  ml_tool: `
    tensorflow; pytorch; keras; scikit learn; sklearn; pandas; numpy; jax; hugging face; huggingface;
    transformers; spacy; dvc; mlflow; wandb; kubeflow; kfp; airflow; zenml; kedro; metaflow; feast;
    bentoml; seldon; kserve; triton; vllm; ray; dask; evidently; whylogs; alibi; phoenix; arize;
    langchain; llamaindex; llama index; openai api; gradio; streamlit; tfx; tf serving; torchserve;
    onnx; tensorrt; deepspeed; accelerate; lightning; hydra; optuna; tensorboard; jupyter; colab;
    notebook*; sagemaker; vertex; azure ml; databricks; great expectations; dagster; prefect;
    cookiecutter; spark mllib; catboost; fastai; fast ai; nltk; gensim; vetiver; tidymodels; ollama;
    llama cpp; unsloth; axolotl; weaviate; qdrant; chroma; pinecone; milvus`,
  software: `
    software; engineer*; engineering; developer*; backend; back end; frontend; front end; microservice*;
    api; apis; rest; graphql; database*; server*; client; java; kotlin; scala; golang; rust; javascript;
    typescript; react; angular; node js; spring; spring boot; jvm; http; https; tcp; dns; tls; oauth;
    authentication; authorization; kubernetes; docker; linux; bash; git; github; code review*;
    pull request*; refactor*; unit test*; testing; tests; test; bug; debugging; agile; scrum; sprint;
    product owner; architecture; domain driven; ddd; hexagonal; event sourcing; cqrs; design pattern*;
    object oriented; functional programming; class; interface; method; function; compiler; thread;
    concurrency; memory; library; framework; dependency; dependencies; repository; codebase; ios;
    android; mobile app; web app*; website; browser; css; html; accessibility; selenium; load testing;
    ci; build; deployment; devops; sre; cloud; aws; security; vulnerab*; encryption; sql; query;
    queries; redis; mongodb; postgres*; mysql; sqlite; cassandra; kafka; rabbitmq; elasticsearch; json;
    yaml; csv; python; ruby; rails; php; django; flask; queue; queues; background job*;
    background task*; cron; cron job*; cache; caches; cached; caching; endpoint*; url; urls; web server*;
    web service*; callback*; source code; command line; config; cpu; cpus; gpu; gpus; ram; terabyte*;
    gigabyte*; programmer*; programming; programmatically; repo; repos; worker process*; timeouts;
    retries; idempoten*; webhook*; cli; sdk`,
  research_paper: `
    abstract; arxiv; we propose; we present; we show; et al; state of the art; sota; related work;
    experiments; ablation*; appendix; conference; neurips; icml; iclr; kdd; recsys; sigmod; vldb; osdi;
    mlsys; acm; ieee; proceedings; citation*; authors`,
  /** Computing in the words of a plain account. */
  computing_plain: `
    computer*; software; algorithm*; app; apps; automated; automatically; version; versions; learns;
    learned from; learns from; learning from; data; server*; spreadsheet*; script; scripts; code;
    program learns; machine learns; outage*; on call; pager*; paged; runbook*; error budget*;
    burn rate*; synthetic probe*; disk usage; full disk*; login service*; bug; bugs; crash*; downtime;
    rollback*; roll* back; requests a minute; requests a second`,
  /** Everyday subjects far from engineering. */
  other_subject: `
    recipe*; ingredient*; tablespoon*; teaspoon*; cup; cups; oven; bake*; baking; flour; butter; sugar;
    salt; garlic; onion*; simmer; stir; sauce; dough; cook*; kitchen; chef; restaurant; wine; garden*;
    plant*; soil; seed*; seedling*; compost; prune; pruning shears; bloom*; flower*; lawn; tomato*;
    watering; fertilizer; football; soccer; basketball; tennis; baseball; cricket; league; season;
    coach; player*; striker; goalkeeper; match; tournament; championship; olympic*; scored; stadium;
    election*; parliament; senate; congress; minister; president; government; party; vote*; voter*;
    campaign; policy; treaty; diplomat*; war; army; military; patient*; doctor*; hospital; disease*;
    symptom*; treatment*; surgery; clinical; drug; dose; vaccine*; blood; heart; cancer; diet; vitamin*;
    exercise; sleep; therapy; anxiety; court; judge; lawsuit; plaintiff; defendant; attorney; lawyer;
    statute; contract law; constitution*; crime; police; prison; church; god; bible; prayer; religion*;
    faith; novel; poem; poet*; literature; author; film; movie; actor; actress; music; song; album;
    guitar; piano; concert; painting; museum; artist; theatre; theater; travel*; hotel; flight; beach;
    island; mountain; hiking; tourist*; village; castle; century; empire; king; queen; medieval;
    ancient; archaeolog*; dog; cat; pet; horse; bird*; fish; animal*; forest; river; climate; weather;
    storm; earthquake; volcano; planet; star; galaxy; telescope; moon; fashion; dress; makeup; skin;
    hair; wedding; baby; parent*; child; children; school; teacher; university; student*; mortgage; tax;
    taxes; stock market; inflation; savings; retirement; insurance; real estate; car; engine oil; tire;
    bicycle; knit*; sewing; yarn needle; woodwork*; paint; furniture; chess; puzzle; lottery; casino;
    horoscope`,
} as const;
